package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.TableSubject;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.source.Finding;

/**
 * Decides what flows: by answer, by the words of the series, by those of its table. Cubic metres and feet without a word are asked,
 * for water and gas are both sold in them.
 */
final class CommodityDecision {
    private static final Set<String> CUBES = Set.of("m³", "cf", "ccf", "kcf");

    /** Units in which heat and fuels are told, and now and then electricity. */
    private static final Set<String> CALORIC = Set.of("MJ", "GJ", "TJ", "kBtu", "MMBtu", "kcal", "Mcal");

    /** A power that no word calls one of anything. */
    private static final Pattern POWER =
            Pattern.compile("(?i)(power|leistung|puissance|potenza|potencia|vermogen|effekt|moc|teho)(\\W.*)?");

    private final Answers answers;
    private final Notes notes;
    private final Growth growth;

    /** {@code growth} of the values of the series in question. */
    CommodityDecision(Answers answers, Notes notes, Growth growth) {
        this.answers = answers;
        this.notes = notes;
        this.growth = growth;
    }

    Commodity decide(RawSeries raw, String name, String question, SourceUnit unit) {
        Optional<Commodity> answer = answers.find("commodity", name).flatMap(CommodityDecision::named);
        if (answer.isPresent()) {
            notes.guess(question, answer.get().text(), answers.evidence(question), List.of());
            return answer.get();
        }
        Commodity commodity = Subject.commodity(raw.words(), unit.measure(), unit.symbol());
        TableSubject table = raw.around();
        boolean silent = unit.measure().adds() && Subject.isSilent(raw.words(), unit.symbol());
        if (silent && table.calorific()) {
            notes.guess(question, Commodity.GAS.text(), "the table gives a heat content", List.of());
            return Commodity.GAS;
        }
        if (silent && unit.measure() == Measure.ENERGY && table.thermal() && !table.air()) {
            if (!table.heatMeter() && !table.heat() && !table.waterborne()) {
                return askCarrier(raw, name, question, unit); // a heat pump's, or that of what carries the heat
            }
            notes.guess(question, Commodity.HEAT.text(), "the table gives the temperatures of a heat meter", List.of());
            return Commodity.HEAT;
        }
        boolean power = unit.measure() == Measure.POWER
                && POWER.matcher(raw.column().words().strip()).matches();
        if (power && table.heatMeter()) {
            notes.guess(question, Commodity.HEAT.text(), "the table is that of a heat meter", List.of("electricity"));
            return Commodity.HEAT;
        }
        boolean cubes = silent && CUBES.contains(unit.symbol());
        boolean water = table.water() || table.heat() || table.thermal(); // which water carries
        if (cubes && table.gas() != water) {
            Commodity named = water ? Commodity.WATER : Commodity.GAS;
            notes.guess(question, named.text(), "the words of the table and the name of the file", List.of());
            return named;
        }
        if (silent && CALORIC.contains(unit.symbol()) && commodity == Commodity.ELECTRICITY) {
            return askCarrier(raw, name, question, unit);
        }
        boolean open = cubes && commodity == Commodity.WATER;
        if (open) {
            double sum = SeriesKind.passed(raw, growth);
            notes.ask(
                    question,
                    "water",
                    "the file names a volume and not of what",
                    raw.where(),
                    name + ": the volume is given in " + unit.symbol() + ". Is it water or gas?",
                    List.of(
                            new Finding.Option("water", OptionalDouble.of(sum * unit.factor())),
                            new Finding.Option("gas", OptionalDouble.of(sum * unit.factor() * Calorific.NATURAL_GAS))));
        }
        return commodity;
    }

    private Commodity askCarrier(RawSeries raw, String name, String question, SourceUnit unit) {
        OptionalDouble energy = OptionalDouble.of(SeriesKind.passed(raw, growth) * unit.factor());
        notes.ask(
                question,
                "heat",
                "the file names " + unit.symbol() + " and not what carries it",
                raw.where(),
                name + ": the energy is given in " + unit.symbol() + ". Is it heat, gas, cooling or electricity?",
                Stream.of("heat", "gas", "cooling", "electricity")
                        .map(choice -> new Finding.Option(choice, energy))
                        .toList());
        return Commodity.HEAT;
    }

    private static Optional<Commodity> named(String text) {
        return Arrays.stream(Commodity.values())
                .filter(commodity -> commodity.text().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
