package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.junit.jupiter.api.Test;

/** The same readings, in whichever of the shapes that people lay them out: each meter has the same energy. */
class RandomShapesTest {
    private static final int FILES = 150;
    private static final List<String> SITES = List.of("Leeds", "York", "Hull");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final List<String> lines = new ArrayList<>();
    private Random random = new Random(0);
    private double[][] values = {};
    private int date;
    private boolean comma;
    private boolean grouped;

    @Test
    void everyShapeGivesTheSameEnergy() {
        for (int seed = 0; seed < FILES; seed++) {
            String shape = layOut(seed);
            String text = String.join("\n", lines) + "\n";

            ImportPreview preview = Export.of(shape, "sheet.csv", text).read(List.of("zone=UTC", "stamp=start"));

            assertThat(Export.blocking(preview)).as(shape + "\n" + text).isEmpty();
            TreeMap<String, Long> read = new TreeMap<>();
            for (ImportedSeries series : preview.series()) {
                read.put(series.name(), Math.round(series.total().orElse(Double.NaN) * 10));
            }
            assertThat(read).as(shape + "\n" + text).isEqualTo(meant());
        }
    }

    private TreeMap<String, Long> meant() {
        TreeMap<String, Long> meant = new TreeMap<>();
        for (int site = 0; site < values.length; site++) {
            double sum = 0;
            for (double value : values[site]) {
                sum += value;
            }
            meant.put(SITES.get(site), Math.round(sum * 10));
        }
        return meant;
    }

    private String layOut(int seed) {
        random = new Random(seed);
        lines.clear();
        values = new double[2 + random.nextInt(2)][12 * (1 + random.nextInt(3))];
        for (double[] ofSite : values) {
            for (int i = 0; i < ofSite.length; i++) {
                ofSite[i] = (9_000 + random.nextInt(11_000)) / 10.0;
            }
        }
        date = random.nextInt(6);
        comma = random.nextBoolean();
        grouped = random.nextBoolean();
        int shape = random.nextInt(8);
        switch (shape) {
            case 0 -> list(true);
            case 1 -> list(false);
            case 2 -> sections();
            case 3 -> wide();
            case 4 -> turned();
            case 5 -> monthsAcross();
            case 6 -> yearsAcross();
            default -> years();
        }
        return "seed " + seed + ", shape " + shape;
    }

    private int months() {
        return values[0].length;
    }

    private static int year(int month) {
        return 2022 + month / 12;
    }

    private String month(int month) {
        int of = month % 12;
        String number = String.format(Locale.ROOT, "%02d", of + 1);
        return switch (date) {
            case 0 -> year(month) + "-" + number;
            case 1 -> year(month) + "-" + number + "-01";
            case 2 -> "01." + number + "." + year(month);
            case 3 -> MONTHS.get(of) + " " + year(month);
            case 4 -> MONTHS.get(of) + "-" + year(month) % 100;
            default -> number + "/" + year(month);
        };
    }

    private String value(int site, int month) {
        String plain = String.format(Locale.ROOT, grouped ? "%,.2f" : "%.1f", values[site][month]);
        return comma ? plain.replace(',', ' ').replace('.', ',') : plain;
    }

    private void row(List<String> cells) {
        lines.add(String.join(";", cells));
    }

    private List<String> sites(BiFunction<Integer, String, String> cell) {
        List<String> cells = new ArrayList<>();
        for (int site = 0; site < values.length; site++) {
            cells.add(cell.apply(site, SITES.get(site)));
        }
        return cells;
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(others);
        return row;
    }

    /** A row a reading; {@code everywhere} the site stands in each, else in its first. */
    private void list(boolean everywhere) {
        lines.add("Site;Month;kWh");
        for (int site = 0; site < values.length; site++) {
            for (int month = 0; month < months(); month++) {
                lines.add((everywhere || month == 0 ? SITES.get(site) : "") + ";" + month(month) + ";"
                        + value(site, month));
            }
        }
    }

    private void sections() {
        lines.add("Month;kWh");
        for (int site = 0; site < values.length; site++) {
            lines.add(SITES.get(site) + ";");
            for (int month = 0; month < months(); month++) {
                lines.add(month(month) + ";" + value(site, month));
            }
        }
    }

    private void wide() {
        row(row("Month", sites((site, name) -> name + " kWh")));
        for (int month = 0; month < months(); month++) {
            int at = month;
            row(row(month(month), sites((site, name) -> value(site, at))));
            if (month % 3 == 2 && random.nextBoolean()) {
                row(row("Q" + (month % 12 / 3 + 1) + " " + year(month), sites((site, name) -> quarter(site, at))));
            }
        }
    }

    private String quarter(int site, int last) {
        double sum = values[site][last] + values[site][last - 1] + values[site][last - 2];
        return String.format(Locale.ROOT, "%.1f", sum).replace('.', comma ? ',' : '.');
    }

    private void turned() {
        List<String> head = new ArrayList<>(List.of("Site", "Unit"));
        for (int month = 0; month < months(); month++) {
            head.add(month(month));
        }
        row(head);
        for (int site = 0; site < values.length; site++) {
            List<String> cells = new ArrayList<>(List.of(SITES.get(site), "kWh"));
            for (int month = 0; month < months(); month++) {
                cells.add(value(site, month));
            }
            row(cells);
        }
    }

    private void monthsAcross() {
        lines.add("All in kWh");
        row(row("Site", row("Year", MONTHS)));
        for (int site = 0; site < values.length; site++) {
            for (int year = 0; year < months() / 12; year++) {
                List<String> cells = new ArrayList<>(List.of(SITES.get(site), Integer.toString(2022 + year)));
                for (int month = 0; month < 12; month++) {
                    cells.add(value(site, 12 * year + month));
                }
                row(cells);
            }
        }
    }

    private void yearsAcross() {
        int years = months() / 12;
        List<String> names = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (String name : SITES.subList(0, values.length)) {
            for (int year = 0; year < years; year++) {
                names.add(year == 0 ? name : "");
                heads.add(Integer.toString(2022 + year));
            }
        }
        row(row("", names));
        row(row("Month (kWh)", heads));
        for (int month = 0; month < 12; month++) {
            List<String> cells = new ArrayList<>(List.of(MONTHS.get(month)));
            for (int site = 0; site < values.length; site++) {
                for (int year = 0; year < years; year++) {
                    cells.add(value(site, 12 * year + month));
                }
            }
            row(cells);
        }
    }

    /** A table for each year, one below the other. */
    private void years() {
        for (int year = 0; year < months() / 12; year++) {
            lines.add(Integer.toString(2022 + year) + ";");
            row(row("Month", sites((site, name) -> name + " kWh")));
            for (int month = 0; month < 12; month++) {
                int at = 12 * year + month;
                row(row(MONTHS.get(month), sites((site, name) -> value(site, at))));
            }
            row(row("Total", sites((site, name) -> "1")));
        }
    }
}
