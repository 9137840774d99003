package org.coppice.importers.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stamp read by its shape is the stamp read by its text. */
class DigitStampTest {

    @Test
    void randomStampsOfEveryShapeAreReadAlike() {
        Random random = new Random(8);
        StampText byShape = new StampText();
        StampText byText = new StampText();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            boolean shaped = byShape.parse(text.replaceAll("\\d", "0"), Long.parseLong(text.replaceAll("\\D", "")));
            boolean parsed = byText.parse(text);
            assertThat(shaped).as(text).isEqualTo(parsed);
            for (DateOrder order : DateOrder.values()) {
                boolean fits = shaped && byText.fits(order);
                assertThat(shaped && byShape.fits(order)).as(text + " " + order).isEqualTo(fits);
                if (fits) {
                    read++;
                    assertThat(byShape.localSeconds(order))
                            .as(text + " " + order)
                            .isEqualTo(byText.localSeconds(order));
                }
            }
            if (shaped) {
                assertThat(byShape.hasPoints()).isEqualTo(byText.hasPoints());
                assertThat(byShape.isMonth()).isEqualTo(byText.isMonth());
                assertThat(byShape.hasOffset()).isEqualTo(byText.hasOffset());
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }

    private static String random(Random random) {
        String mark = List.of("-", ".", "/").get(random.nextInt(3));
        String year = Integer.toString(1_850 + random.nextInt(400));
        String day = two(random.nextInt(33)) + mark + two(random.nextInt(33));
        String date = random.nextBoolean() ? year + mark + day : day + mark + year;
        String clock = two(random.nextInt(26)) + ":" + two(random.nextInt(62))
                + (random.nextBoolean() ? "" : ":" + two(random.nextInt(62)));
        return date + (random.nextBoolean() ? " " : "T") + clock;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Test
    void otherShapesAreLeftToTheText() {
        StampText stamp = new StampText();

        assertThat(stamp.parse("0000-00-00", 20230131)).isFalse();
        assertThat(stamp.parse("0000-00-00 00:00Z", 202301310015L)).isFalse();
        assertThat(stamp.parse("0000-00.00 00:00", 202301310015L)).isFalse();
    }

    @Test
    void aDayThatDoesNotExistFitsNoOrder() {
        StampText stamp = new StampText();

        assertThat(stamp.parse("0000-00-00 00:00", 202302291200L)).isTrue();
        assertThat(stamp.fits(DateOrder.YMD)).isFalse();
        assertThat(stamp.parse("0000-00-00 00:00", 202402291200L)).isTrue();
        assertThat(stamp.fits(DateOrder.YMD)).isTrue();
    }
}
