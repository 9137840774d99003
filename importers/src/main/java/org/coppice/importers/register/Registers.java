package org.coppice.importers.register;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.map.Answers;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.ZoneNames;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** Which register a table is, if it is one. */
public final class Registers {
    private Registers() {}

    /** {@code certificates} or {@code jobs}, as the command line calls them; empty for anything else. */
    public static Optional<String> kind(Table table) {
        if (CertificateImporter.isRegister(table)) {
            return Optional.of("certificates");
        }
        return JobImporter.isLog(table) ? Optional.of("jobs") : Optional.empty();
    }

    /** A list in a file, and the container of that. */
    record Found(ListTable list, String format) {

        /** The same with what was answered about a list of its shape. */
        Answered under(ImportOptions options) {
            Answers answers =
                    options.answersFor(list.source(format, row -> false).fingerprint());
            return new Answered(
                    list.withOrder(answers.find("date-order").flatMap(DateOrder::find)),
                    format,
                    answers,
                    Registers.zone(answers),
                    options.likelyZone());
        }
    }

    /**
     * A list, read as was answered.
     *
     * @param zone of its times; empty where nobody said
     * @param likely the zone that is proposed then
     */
    record Answered(ListTable list, String format, Answers answers, Optional<ZoneId> zone, ZoneId likely) {}

    /**
     * The first sheet of a file that is such a register.
     *
     * @param find the list in a table, where it is one
     * @param none what is said where no sheet is, and the remedy
     * @throws UserError if there is none
     */
    static Found first(
            FileTables file,
            ImportOptions options,
            Progress progress,
            Function<Table, Optional<ListTable>> find,
            String none) {
        FileTables.Read read = file.read(options.opening(), progress);
        return read.tables().stream()
                .flatMap(table -> find.apply(table).stream())
                .findFirst()
                .map(list -> new Found(list, read.format()))
                .orElseThrow(() -> UserError.at(
                        read.tables().isEmpty()
                                ? file.file().name()
                                : read.tables().get(0).where(),
                        none));
    }

    /**
     * The zone that was answered.
     *
     * @throws UserError if there is none of that name
     */
    static Optional<ZoneId> zone(Answers answers) {
        return answers.find("zone").map(ZoneNames::require);
    }

    /** The question in which zone the times of a list are; the likely one is proposed. */
    static Finding zoneQuestion(String where, String message, ZoneId likely) {
        return Finding.question(
                "zone",
                where,
                message,
                "Answer zone, for example Europe/Berlin.",
                Stream.of(likely.getId(), "UTC").distinct().toList());
    }

    /** The question which number of a date is the day. */
    static Finding orderQuestion(String where) {
        return Finding.question(
                "date-order",
                where,
                "Every date can be read as day/month and as month/day. Which is it?",
                "Answer date-order with dmy or mdy, or write the dates as 2024-01-31.",
                List.of("dmy", "mdy"));
    }
}
