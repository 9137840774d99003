package org.coppice.app.intake;

import java.util.List;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.recognise.ShapeFinder;
import org.coppice.importers.register.Registers;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.importers.tariff.TariffImporter;
import org.coppice.importers.weather.WeatherReader;
import org.coppice.model.source.UserError;

/** What a file is likely to hold, by its headers. */
final class KindGuess {

    private KindGuess() {}

    static IncomingFile.Kind of(FileTables file, ImportOptions options, Progress progress) {
        if (TariffImporter.isTariff(file.file())) {
            return IncomingFile.Kind.TARIFF;
        }
        try {
            return of(
                    file.read(options.opening(), progress).tables(), file.file().baseName());
        } catch (UserError unreadable) {
            return IncomingFile.Kind.METERS; // whose reader says why
        }
    }

    private static IncomingFile.Kind of(List<Table> tables, String name) {
        if (!tables.isEmpty() && WeatherReader.isWeather(tables.get(0))) {
            return IncomingFile.Kind.WEATHER;
        }
        Optional<IncomingFile.Kind> register = tables.stream()
                .flatMap(table -> Registers.kind(table).stream())
                .flatMap(kind -> IncomingFile.Kind.find(kind).stream())
                .findFirst();
        if (register.isPresent()) {
            return register.get();
        }
        boolean servers = tables.stream().anyMatch(AssetImporter::isList)
                && ShapeFinder.find(tables, name).stream()
                        .map(ShapeFinder.Found::shape)
                        .allMatch(shape -> AssetImporter.isPurchased(
                                shape.table(), shape.time().stamp()));
        return servers ? IncomingFile.Kind.ASSETS : IncomingFile.Kind.METERS;
    }
}
