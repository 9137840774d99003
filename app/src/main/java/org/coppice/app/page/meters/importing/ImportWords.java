package org.coppice.app.page.meters.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.app.control.FigureText;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.resources.Catalogue;

/** Questions and answers of an import in the words of people. */
public final class ImportWords {
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("as", "The file holds"),
            Map.entry("date-order", "Order of dates"),
            Map.entry("date-cells", "Dates in cells"),
            Map.entry("zone", "Time zone"),
            Map.entry("stamp", "Times name the"),
            Map.entry("decimal", "Decimal mark"),
            Map.entry("quantity", "Kind"),
            Map.entry("calorific", "Calorific value"),
            Map.entry("taken", "Taken from the network"),
            Map.entry("flow", "Direction"));

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("zone=Z", "UTC"),
            Map.entry("stamp=start", "start of the interval"),
            Map.entry("stamp=end", "end of the interval"),
            Map.entry("date-order=dmy", "day, month, year"),
            Map.entry("date-order=mdy", "month, day, year"),
            Map.entry("date-order=ymd", "year, month, day"),
            Map.entry("quantity=energy", "energy of the interval"),
            Map.entry("quantity=volume", "volume of the interval"),
            Map.entry("quantity=register", "what a counter shows"),
            Map.entry("quantity=average-power", "mean power"),
            Map.entry("quantity=instantaneous-power", "power at a moment"),
            Map.entry("decimal=comma", "comma: 1.234,5"),
            Map.entry("decimal=point", "point: 1,234.5"),
            Map.entry("measures=it", "IT load"),
            Map.entry("measures=facility", "whole site"),
            Map.entry("measures=grid", "grid"),
            Map.entry("measures=generation", "generation"),
            Map.entry("measures=other", "only show it"),
            Map.entry("nonexistent-hour=add", "add them to the next hour"),
            Map.entry("duplicates=first", "keep the first"),
            Map.entry("duplicates=last", "keep the last"),
            Map.entry("duplicates=mean", "take their mean"),
            Map.entry("duplicates=sum", "add them up"),
            Map.entry("overlap=replace", "take those of the file"),
            Map.entry("overlap=keep", "keep those of the project"),
            Map.entry("layout=long", "a row a reading"),
            Map.entry("layout=wide", "a column a meter"),
            Map.entry("layout=day-a-row", "a row a day"),
            Map.entry("layout=values-only", "values without times"),
            Map.entry("as=grid", "a series of the grid"),
            Map.entry("as=meters", "readings of meters"),
            Map.entry("as=weather", "the weather of a site"),
            Map.entry("as=certificates", "certificates"),
            Map.entry("as=jobs", "a log of jobs"),
            Map.entry("as=assets", "a list of servers"),
            Map.entry("as=tariff", "a tariff"),
            Map.entry("boundary=direct", "it is direct emissions"),
            Map.entry("boundary=life-cycle", "it is life-cycle"),
            Map.entry("signal=average", "it is average"),
            Map.entry("signal=marginal", "it is marginal"),
            Map.entry("counted=rows", "a server a row"),
            Map.entry("counted=count", "as many as it counts"),
            Map.entry("cancelled=yes", "yes, cancelled"),
            Map.entry("cancelled=no", "no, still held"),
            Map.entry("sheet=all", "all sheets with readings"));

    private static final String NO_RESULT = "no result";

    /** The answer that leaves rows out. */
    static final String DROP = "drop";

    /** What is to be answered on the command line is chosen in the window. */
    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?:[,:.]|, or)? ?(?:[Oo]r say [^.:]*: |[Oo]r )?[Aa]nswer \\S+:?.*$");

    /** How questions end on the command line. */
    private static final Pattern UNTIL = Pattern.compile(" until you answer \\S.*\\.$");

    /** The beginning of a sentence, unlike the name of a file or a unit. */
    private static final Pattern LOWER_WORD = Pattern.compile("[a-z]+ ");

    private ImportWords() {}

    /** What was done about a finding, without what concerns the command line alone; may be blank. */
    public static String action(Finding finding) {
        if (finding.action().startsWith("Answer ")) {
            return finding.options().isEmpty() && finding.severity() == Severity.QUESTION ? finding.action() : "";
        }
        String done = UNTIL.matcher(finding.action()).replaceAll(" until something else is chosen.");
        return COMMAND_LINE.matcher(done).replaceFirst(".");
    }

    /** {@code unit:Hall A} → {@code Hall A, unit}. */
    public static String question(String code) {
        String base = base(code);
        String words = QUESTIONS.getOrDefault(base, base.replace('-', ' '));
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return base.equals(code) ? capital : code.substring(base.length() + 1) + ", " + words.toLowerCase(Locale.ROOT);
    }

    /** The question without what it is asked of. */
    static String base(String code) {
        int colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }

    /** An answer: {@code stamp}, {@code end} → {@code end of the interval}. A site is named by its name. */
    public static String choice(String code, String choice, Plan plan) {
        String base = base(code);
        if (choice.equals(DROP)) {
            return choice(code, choice);
        }
        if (base.equals("type")) {
            return plan.findDeviceType(choice)
                    .or(() -> Catalogue.get().deviceTypes().stream()
                            .filter(type -> type.id().equals(choice))
                            .findFirst())
                    .map(DeviceType::name)
                    .orElse(choice);
        }
        if (base.equals("site")) {
            return plan.findSite(choice).map(Site::name).orElse(choice);
        }
        if (base.equals("contract")) {
            return plan.contracts().stream()
                    .filter(contract -> contract.id().equals(choice))
                    .map(contract -> contract.name())
                    .findFirst()
                    .orElse(choice);
        }
        if (base.equals("fleet")) {
            return plan.fleets().stream()
                    .filter(fleet -> fleet.id().equals(choice))
                    .map(fleet -> fleet.name())
                    .findFirst()
                    .orElse(choice);
        }
        return choice(code, choice);
    }

    /** An answer that names nothing of a plan. */
    static String choice(String code, String choice) {
        String base = base(code).equals("date-text") ? "date-order" : base(code);
        return choice.equals(DROP) ? "leave these rows out" : CHOICES.getOrDefault(base + "=" + choice, choice);
    }

    /** An option with the total to which it leads, unless all lead to the same. */
    static String option(Finding asked, Finding.Option option, Optional<ImportedSeries> about, Plan plan) {
        String words = choice(asked.code(), option.choice(), plan);
        boolean tellsNothing = asked.options().size() > 1
                && asked.options().stream()
                                .map(Finding.Option::total)
                                .distinct()
                                .count()
                        == 1;
        return option.total().isEmpty() || tellsNothing
                ? words
                : words + " → "
                        + about.map(series -> amount(option.total().getAsDouble(), series))
                                .orElse(QuantityText.formatNumber(option.total().getAsDouble(), 7));
    }

    /** A value in the unit of its series, which need not be the canonical one: prices are by the MWh, shares are read in %. */
    static String value(double value, Unit unit) {
        return FigureText.of(unit.toCanonical(value), unit.equals(Unit.FRACTION) ? Unit.PERCENT : unit)
                .text();
    }

    /** What a series comes to: its total, or the mean of what does not add up, such as a price. */
    private static String amount(double value, ImportedSeries series) {
        String amount = value(value, series.unit());
        return series.total().isEmpty() ? "mean " + amount : amount;
    }

    /** What the readings of a meter are used for. */
    public static String use(Meter meter) {
        return switch (meter.measures()) {
            case IT -> useOfLoad(meter, "IT: PUE, cost, carbon");
            case FACILITY, GRID -> useOfLoad(meter, "site: PUE, cost, carbon");
            case GENERATION -> "once a plant names it";
            case OTHER -> NO_RESULT;
        };
    }

    private static String useOfLoad(Meter meter, String used) {
        boolean given = meter.measures() == Meter.Measures.GRID && meter.commodity() == Commodity.ELECTRICITY;
        if (!given && !MeteredLoad.isLoad(meter, meter.measures())) {
            return NO_RESULT; // gas is no load of electricity, whatever it is said to measure
        }
        return meter.replacesModel() ? used : "comparison with the model";
    }

    /** What is said of a file without its name before it begins like a sentence. */
    static String sentence(String message) {
        return LOWER_WORD.matcher(message).lookingAt()
                ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1)
                : message;
    }

    /** A place without the file: {@code May!C14:C20}. */
    public static String place(String where) {
        int sheet = where.indexOf('!');
        if (sheet >= 0) {
            return where.substring(sheet + 1);
        }
        int comma = where.indexOf(", ");
        return comma >= 0 ? where.substring(comma + 2).replaceFirst("^sheet ", "") : where;
    }

    /** What the values of a series are, short. */
    static String kind(String quantity) {
        return switch (quantity) {
            case "register" -> "counter";
            case "average-power" -> "mean power";
            case "instantaneous-power" -> "moments";
            default -> quantity;
        };
    }

    /** The sign before a finding. */
    static String sign(Severity severity) {
        return switch (severity) {
            case QUESTION -> "?";
            case ERROR -> "✕";
            case REPAIRED, WARNING -> "●";
            case INFO -> "·";
        };
    }
}
