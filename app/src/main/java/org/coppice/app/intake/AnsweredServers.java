package org.coppice.app.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.assets.AssetRow;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/**
 * A list of servers with what a person has decided about it. What the plan does not know is asked once for all rows that say it:
 * {@code type:NAME}, {@code site:NAME}, and for rows that say nothing {@code purchased} and {@code site}; each may be answered with
 * {@code drop}, which leaves those rows out. What a column of accelerators counts is asked too ({@code counted}).
 */
public final class AnsweredServers {
    private static final String DROP = "drop";
    private static final String TYPE = "type";
    private static final String SITE = "site";
    private static final String PURCHASED = "purchased";
    private static final String COUNTED = "counted";
    private static final String ROWS = "rows";
    private static final Pattern ACCELERATORS = Pattern.compile("(?i)\\b(?:gpus?|accelerators?)\\b");
    private static final String UNREADABLE_DATE = "unreadable-date";

    private final Plan plan;
    private final List<DeviceType> catalogue;
    private final DeviceTypeNames types;
    private final AssetList list;
    private final Map<String, String> answers;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Optional<String>> knownTypes = new HashMap<>();

    /** Takes a list into a plan; what it asks beyond the answers is among the findings. */
    public static RegisterIntake of(
            Plan plan, List<DeviceType> catalogue, AssetList list, Map<String, String> answers) {
        return new AnsweredServers(plan, catalogue, list, answers).take();
    }

    private AnsweredServers(Plan plan, List<DeviceType> catalogue, AssetList list, Map<String, String> answers) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.types = new DeviceTypeNames(plan.deviceTypes(), catalogue);
        this.list = list;
        this.answers = answers;
    }

    /** Rows that wait for one answer. */
    private static final class Asked {
        private final String where;
        private final String about;
        private int rows;
        private double count;

        Asked(String where, String about) {
            this.where = where;
            this.about = about;
        }

        String size() {
            String servers = String.format(Locale.ROOT, "%,.0f", count);
            return rows == 1
                    ? "1 row, count " + servers
                    : String.format(Locale.ROOT, "%,d rows, count %s", rows, servers);
        }
    }

    private RegisterIntake take() {
        List<ServerRow> rows = new ArrayList<>();
        for (AssetRow row : list.rows()) {
            server(row).ifPresent(rows::add);
        }
        askWhatIsCounted();
        // Whichever row asks first: an answer must not make the questions below it change places.
        for (String question : List.of(TYPE, SITE, PURCHASED)) {
            asked.forEach((code, open) -> {
                if (code.split(":", 2)[0].equals(question)) {
                    ask(code, open);
                }
            });
        }
        unreadable();
        if (findings.stream().anyMatch(Finding::blocks)) {
            return new RegisterIntake(plan, List.of(), findings);
        }
        ServerIntake made = ServerIntake.of(plan, catalogue, rows, Optional.empty());
        return new RegisterIntake(made.after(), made.changes(), findings);
    }

    /** The row as its answers have it; empty where one is not given yet, or leaves it out. */
    private Optional<ServerRow> server(AssetRow row) {
        if (isLeftOut(TYPE, row.type()) || isLeftOut(SITE, row.site())) {
            return Optional.empty(); // nobody needs to say when they were bought
        }
        Optional<String> type = knownTypes
                .computeIfAbsent(row.type(), word -> types.find(word).map(DeviceType::id))
                .or(() -> answered(TYPE, row.type(), row));
        Optional<String> site = site(row);
        Optional<LocalDate> purchased =
                row.purchased().or(() -> answered(PURCHASED, "", row).map(AnsweredServers::date));
        if (type.isEmpty() || site.isEmpty() || purchased.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServerRow(type.get(), servers(row), purchased.get(), site, row.where()));
    }

    /** Where the list counts accelerators, a row may be one server that holds them. */
    private int servers(AssetRow row) {
        return ROWS.equalsIgnoreCase(answers.getOrDefault(COUNTED, "")) ? 1 : (int) Math.round(row.count());
    }

    /** A column that counts accelerators does not say how many servers there are. */
    private void askWhatIsCounted() {
        String header = list.countHeader();
        if (!ACCELERATORS.matcher(header).find() || answers.containsKey(COUNTED)) {
            return;
        }
        findings.add(Finding.question(
                COUNTED,
                list.rows().get(0).where(),
                String.format(
                        Locale.ROOT,
                        "“%s” counts accelerators: %,.0f in %,d rows. How many servers are that?",
                        header,
                        list.total(),
                        list.rows().size()),
                "Answer " + COUNTED + " with one of its options.",
                List.of(ROWS, "count")));
    }

    private Optional<String> site(AssetRow row) {
        if (row.site().isBlank()) {
            return plan.sites().size() == 1 ? Optional.of(plan.sites().get(0).id()) : answered(SITE, "", row);
        }
        return Sites.find(plan, row.site()).map(Site::id).or(() -> answered(SITE, row.site(), row));
    }

    private boolean isLeftOut(String question, String about) {
        return DROP.equalsIgnoreCase(
                answers.getOrDefault(code(question, about), "").strip());
    }

    private static String code(String question, String about) {
        return about.isBlank() ? question : question + ":" + about;
    }

    private Optional<String> answered(String question, String about, AssetRow row) {
        String code = code(question, about);
        Optional<String> answer = Optional.ofNullable(answers.get(code)).map(String::strip);
        if (answer.isEmpty()) {
            Asked open = asked.computeIfAbsent(code, any -> new Asked(row.where(), about));
            open.rows++;
            open.count += servers(row);
        }
        return answer.filter(word -> !word.equalsIgnoreCase(DROP));
    }

    private static LocalDate date(String text) {
        String whole = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeException e) {
            throw new UserError(
                    "“" + text + "” is no date. Write the answer to purchased as 2024-03-31, 2024-03 or 2024.", e);
        }
    }

    private void ask(String code, Asked open) {
        String question = code.split(":", 2)[0];
        String message = switch (question) {
            case TYPE ->
                "“" + open.about + "” (" + open.size()
                        + ") is no device type of the plan or the catalogue. Which is it?";
            case SITE ->
                open.about.isEmpty()
                        ? open.size() + ": the list does not say at which site. Which is it?"
                        : "The plan has no site “" + open.about + "” (" + open.size() + "). Which is it?";
            default ->
                open.size()
                        + ": there is no date of purchase, without which their age is not known. When were they"
                        + " bought?";
        };
        findings.add(Finding.question(
                code,
                open.where,
                message,
                question.equals(PURCHASED)
                        ? "Write the day, the month or the year: 2024-03-31, 2024-03 or 2024."
                        : "Answer " + code + " with one of its options.",
                choices(question, open.about)));
    }

    private List<String> choices(String question, String about) {
        List<String> choices = new ArrayList<>();
        switch (question) {
            case TYPE -> {
                choices.addAll(types.nearestIds(about));
                choices.add(DROP);
                types.ids().stream().filter(id -> !choices.contains(id)).forEach(choices::add);
            }
            case SITE -> {
                plan.sites().stream().map(Site::id).forEach(choices::add);
                choices.add(DROP);
            }
            default -> {
                // any date
            }
        }
        return choices;
    }

    /** What cannot be read in the list, once for each cause. */
    private void unreadable() {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        list.findings()
                .forEach(found -> byCode.computeIfAbsent(found.code(), any -> new ArrayList<>())
                        .add(found));
        byCode.forEach((code, alike) -> {
            Finding first = alike.get(0);
            String more = alike.size() > 1 ? " (and " + (alike.size() - 1) + " more like it)" : "";
            boolean dropped = DROP.equalsIgnoreCase(answers.getOrDefault(code, ""));
            boolean dated = code.equals(UNREADABLE_DATE); // their date is asked as that of rows without one
            boolean choice = first.blocks() && !dropped && !dated;
            findings.add(new Finding(
                    code,
                    dropped ? Severity.REPAIRED : dated ? Severity.WARNING : first.severity(),
                    first.where(),
                    first.message() + more,
                    dropped ? "Left out, as answered." : first.action(),
                    choice ? List.of(new Finding.Option(DROP, OptionalDouble.empty())) : List.of()));
        });
    }
}
