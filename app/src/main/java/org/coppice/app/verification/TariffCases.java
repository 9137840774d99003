package org.coppice.app.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.tariff.TariffImporter;
import org.coppice.model.study.verification.CaseInputs;
import org.coppice.model.study.verification.MethodResults;
import org.coppice.model.study.verification.VerificationCase;
import org.coppice.model.study.verification.VerificationCases;
import org.coppice.model.tariff.BillCalculation;
import org.coppice.model.tariff.BillingCalendar;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TariffBill;
import org.coppice.model.time.TimeAxis;

/** The bill of a tariff file on a load file beside it, both read as an import reads them. */
final class TariffCases {
    /** The method that the case names. */
    static final String METHOD = "import.tariff-bill";

    private static final String CASES = """
            [{"id": "import.urdb_commercial_tou_demand",
              "title": "A commercial tariff of the Utility Rate Database on a commercial load",
              "method": "import.tariff-bill",
              "dataFile": "urdb_commercial_tou_demand.json",
              "inputs": {"load": "ssc_load_commercial_8760.csv", "year": 2018},
              "expected": [
                {"id": "energy", "expected": 51258.952859, "tolerance": {"rel": 1e-9}},
                {"id": "demand", "expected": 80163.841443, "tolerance": {"rel": 1e-9}},
                {"id": "fixed", "expected": 423.36, "tolerance": {"rel": 1e-9}},
                {"id": "total", "expected": 131846.154301, "tolerance": {"rel": 1e-9}}],
              "citation": "Files of pysam and ssc (NREL); the bill recomputed hour by hour with an independent script"}]
            """;

    private TariffCases() {}

    static List<VerificationCase> list() {
        return VerificationCases.read(CASES, "tariff cases");
    }

    static MethodResults run(CaseInputs inputs) {
        Path file = inputs.dataFile();
        Tariff tariff =
                TariffImporter.read(ImportFile.of(file), Optional.empty()).tariff();
        TimeAxis axis = TimeAxis.ofYear(inputs.whole("year"), ZoneOffset.UTC, Duration.ofHours(1));
        double[] load = column(file.resolveSibling(inputs.text("load")));
        TariffBill bill = BillCalculation.of(
                tariff, BillingCalendar.of(axis, axis.calendar(), tariff.holidays()), load, new double[load.length]);
        return new MethodResults()
                .put("energy", bill.sum(ChargeKind.ENERGY))
                .put("demand", bill.sum(ChargeKind.DEMAND))
                .put("fixed", bill.sum(ChargeKind.FIXED))
                .put("total", bill.total().orElse(Double.NaN));
    }

    private static double[] column(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
