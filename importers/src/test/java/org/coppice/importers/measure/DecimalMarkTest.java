package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.junit.jupiter.api.Test;

/** What plainly written numbers prove is what their texts prove. */
class DecimalMarkTest {

    @Test
    void numbersHeardWithoutTheirTextsProveTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            DecimalMark byText = new DecimalMark();
            DecimalMark byMark = new DecimalMark();
            for (int n = random.nextInt(6); n >= 0; n--) {
                String text = random(random);
                byText.hear(text);
                if (!byMark.hear(table(text).plainMark(0, 0))) {
                    byMark.hear(text);
                }
            }
            assertThat(describe(byMark)).isEqualTo(describe(byText));
        }
    }

    private static String random(Random random) {
        String digits = Integer.toString(random.nextInt(20_000));
        String mark = List.of("", ".", ",", ".").get(random.nextInt(4));
        String decimals = mark.isEmpty()
                ? ""
                : Integer.toString(1_000_000 + random.nextInt(1_000_000)).substring(1, 2 + random.nextInt(4));
        return (random.nextInt(5) == 0 ? "-" : "") + (random.nextInt(6) == 0 ? "0" : digits) + mark + decimals;
    }

    private static Table table(String text) {
        TableBuilder builder = new TableBuilder("f", "");
        builder.row(1);
        builder.text(0, text);
        return builder.build();
    }

    private static String describe(DecimalMark mark) {
        return mark.isComma() + " " + mark.isOpen() + " " + mark.isMixed() + " " + mark.proof() + " "
                + mark.counterProof();
    }
}
