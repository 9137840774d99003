package org.coppice.importers.normalise;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.map.Notes;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Preamble;
import org.coppice.importers.stamp.ZoneAbbreviation;
import org.coppice.importers.stamp.ZoneEvidence;
import org.coppice.importers.stamp.ZoneNames;
import org.coppice.importers.stamp.ZoneWords;
import org.coppice.model.source.Finding;

/** Decides the zone of local times: by answer, by header, by title, by the traces of clock changes; else asks. */
final class ZoneDecision {
    /** Each choice is read out in full, to show its total. */
    private static final int MOST_CHOICES = 4;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Hints hints;
    private final Notes notes;

    ZoneDecision(Hints hints, Notes notes) {
        this.hints = hints;
        this.notes = notes;
    }

    ZoneId decide(
            String header,
            Optional<ZoneId> column,
            Preamble preamble,
            long[] local,
            long step,
            boolean ends,
            String where) {
        return said(header, column, preamble).orElseGet(() -> {
            ZoneEvidence.Result traces = traces(local, step, ends);
            Optional<ZoneAbbreviation> named = ZoneAbbreviation.find(header, hints.likelyZone());
            return named.isPresent() && traces.zones().isEmpty()
                    ? abbreviated(named.get(), local, where)
                    : byTraces(traces, where);
        });
    }

    /** As the other, with the evidence of days that are longer than 24 hours. */
    ZoneId decide(
            String header, Optional<ZoneId> column, Preamble preamble, ZoneEvidence.Result longDays, String where) {
        return said(header, column, preamble).orElseGet(() -> byTraces(longDays, where));
    }

    private Optional<ZoneId> said(String header, Optional<ZoneId> column, Preamble preamble) {
        Optional<String> answer = hints.answers().find("zone");
        if (answer.isPresent()) {
            return Optional.of(
                    taken(ZoneNames.require(answer.get()), hints.answers().evidence("zone")));
        }
        if (column.isPresent()) {
            return Optional.of(taken(column.get(), "zones in the rows"));
        }
        Optional<ZoneId> inHeader = ZoneWords.find(Words.apart(header));
        if (inHeader.isPresent()) {
            return Optional.of(taken(inHeader.get(), "header “" + header + "”"));
        }
        return preamble.zone().map(zone -> taken(zone, "title in " + preamble.zoneWhere()));
    }

    /** CET is winter time, and what people call the clock of central Europe. */
    private ZoneId abbreviated(ZoneAbbreviation named, long[] local, String where) {
        ZoneOffset offset = named.offset();
        if (named.isOffset(local)) {
            String evidence =
                    "“" + named.name() + "” in the header; its offset is " + offset.getId() + " at these times";
            notes.guess("zone", named.clock().isEmpty() ? offset.getId() : "as given", evidence, List.of());
            return offset;
        }
        ZoneId clock = named.clock().orElse(offset);
        notes.ask(
                "zone",
                clock.getId(),
                "“" + named.name() + "” in the header",
                where,
                "The header says “" + named.name() + "”. Is it " + offset.getId() + " all year, or the clock of "
                        + clock.getId() + " with its summer time? Any other zone may be named.",
                List.of(
                        new Finding.Option(clock.getId(), OptionalDouble.empty()),
                        new Finding.Option(offset.getId(), OptionalDouble.empty())));
        return clock;
    }

    private ZoneId taken(ZoneId zone, String evidence) {
        notes.guess("zone", zone.getId(), evidence, List.of());
        return zone;
    }

    /** End stamps either follow the clock at the end, or are local start plus step; hourly ones may leave both readings open. */
    private ZoneEvidence.Result traces(long[] local, long step, boolean ends) {
        ZoneEvidence.Result asWritten = ZoneEvidence.of(local, step, hints.likelyZone());
        if (!ends) {
            return asWritten;
        }
        long[] starts = java.util.Arrays.stream(local).map(time -> time - step).toArray();
        ZoneEvidence.Result asStarts = ZoneEvidence.of(starts, step, hints.likelyZone());
        if (asWritten.zones().isEmpty()) {
            return asStarts;
        }
        if (step < 3_600 || asStarts.zones().isEmpty() || asStarts.zones().equals(asWritten.zones())) {
            return asWritten;
        }
        List<ZoneId> both = new ArrayList<>(asWritten.zones());
        both.addAll(asStarts.zones());
        both.sort(java.util.Comparator.comparing(zone -> !zone.equals(hints.likelyZone())));
        return new ZoneEvidence.Result(both, false, asWritten.words());
    }

    private ZoneId byTraces(ZoneEvidence.Result evidence, String where) {
        if (evidence.decided()) {
            ZoneId zone = evidence.zones().get(0);
            notes.guess("zone", zone.getId(), evidence.words(), names(evidence.zones()));
            return zone;
        }
        ZoneId first = evidence.zones().isEmpty()
                ? hints.likelyZone()
                : evidence.zones().get(0);
        // One zone under two names would be offered as a choice.
        ZoneId likely = first.equals(ZoneOffset.UTC) ? UTC : first;
        List<ZoneId> choices = new ArrayList<>(evidence.zones());
        if (choices.size() > MOST_CHOICES) {
            choices = new ArrayList<>(choices.subList(0, MOST_CHOICES));
        }
        if (choices.isEmpty()) {
            choices.add(likely);
        }
        if (!choices.contains(UTC)) {
            choices.add(UTC);
        }
        List<Finding.Option> options = choices.stream()
                .map(zone -> new Finding.Option(zone.getId(), OptionalDouble.empty()))
                .toList();
        String found = evidence.words().isEmpty() ? "" : " Found: " + evidence.words() + ".";
        notes.ask(
                "zone",
                likely.getId(),
                evidence.words().isEmpty() ? "the file names no zone and shows no clock change" : evidence.words(),
                where,
                "The file does not say in which time zone its times are." + found
                        + " Any zone may be named, for example Europe/Berlin.",
                options);
        return likely;
    }

    private static List<String> names(List<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).toList();
    }
}
