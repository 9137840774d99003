package org.coppice.app.page.hardware;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.NestedRows;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.intake.ServerFile;
import org.coppice.app.intake.ServerListIntake;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.UserError;
import org.coppice.resources.Catalogue;

/** Fleets, the cohorts of the selected one, and device types. */
public final class HardwarePageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> selectedFleet = new SimpleObjectProperty<>(Optional.empty());
    private final FieldTableModel<Fleet> fleets;
    private final FieldTableModel<Cohort> cohorts;
    private final FieldTableModel<DeviceType> types;
    private final Following following = new Following();

    /** Follows the plan of the workspace. */
    public HardwarePageModel(Workspace workspace) {
        this.workspace = workspace;
        fleets = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.FLEETS, Fleet.TYPE, HardwarePageModel::blankFleet),
                List.of(
                        Column.of(Fleet.NAME, 13),
                        Column.of(Fleet.SITE, 7),
                        Column.of(Fleet.DEVICE_TYPE, 15),
                        Column.computed(
                                "Servers bought",
                                "Until the end of the year that is shown, in service or not. Change it in the cohorts beside.",
                                true,
                                8.5,
                                HardwareQuery::servers),
                        Column.computed(
                                "Purchased",
                                "First and last cohort.",
                                false,
                                8.5,
                                (plan, fleet) -> HardwareQuery.purchased(fleet)),
                        Column.of(Fleet.POWER_CAP, 7),
                        Column.of(Fleet.BASE_UTILISATION, 9)));
        cohorts = new FieldTableModel<>(
                workspace,
                new NestedRows<>(
                        PlanTable.FLEETS,
                        Cohort.TYPE,
                        Fleet.COHORTS,
                        selectedFleet::get,
                        HardwarePageModel::blankCohort),
                List.of(Column.of(Cohort.PURCHASED, 8), Column.of(Cohort.COUNT, 6)));
        types = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.DEVICE_TYPES, DeviceType.TYPE, HardwarePageModel::blankType),
                List.of(
                        Column.of(DeviceType.NAME, 15),
                        Column.of(DeviceType.CATEGORY, 7),
                        Column.of(DeviceType.YEAR, 5),
                        Column.computed(
                                "Power",
                                "Of one node, idle to full use.",
                                true,
                                9,
                                (plan, type) -> HardwareQuery.powerRange(type)),
                        Column.of(DeviceType.POWER, 15),
                        Column.of(DeviceType.MASS, 6),
                        Column.of(DeviceType.LIFE, 6),
                        Column.of(DeviceType.CLAIM, 12),
                        Column.computed(
                                "Embodied carbon",
                                "Of one node, by the source in use.",
                                true,
                                8,
                                (plan, type) -> HardwareQuery.embodied(type))));
        following.later(selectedFleet, cohorts::refresh);
    }

    /** All fleets. */
    FieldTableModel<Fleet> fleets() {
        return fleets;
    }

    /** The cohorts of the selected fleet. */
    FieldTableModel<Cohort> cohorts() {
        return cohorts;
    }

    /** The device types of the plan. */
    FieldTableModel<DeviceType> types() {
        return types;
    }

    /** The id of the selected fleet. */
    ObjectProperty<Optional<String>> selectedFleetProperty() {
        return selectedFleet;
    }

    /** The name of the selected fleet. */
    Optional<String> selectedFleetName() {
        return selectedFleet.get().flatMap(workspace.plan()::findFleet).map(Fleet::name);
    }

    /** The names of the catalogue's device types that the plan does not hold yet. */
    List<String> addable() {
        return Catalogue.get().deviceTypes().stream()
                .filter(type -> workspace.plan().findDeviceType(type.id()).isEmpty())
                .map(DeviceType::name)
                .toList();
    }

    /** Copies a device type of the catalogue into the plan. */
    void addFromCatalogue(String name) {
        Catalogue.get().deviceTypes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .ifPresent(type -> workspace.editBaseline(Edit.add(PlanTable.DEVICE_TYPES, type)));
    }

    /**
     * Adds a pasted server list as one step, if the text is one. Cells of the table itself, copied with their titles, are none.
     *
     * @throws UserError for what stands in the way of the list as a whole
     */
    Optional<ServerListIntake> pasteIfServers(String text) {
        return ServerPaste.recognise(text, fleets.columns()).map(this::paste);
    }

    /**
     * Adds a pasted server list as one step.
     *
     * @throws UserError if the text is none
     */
    ServerListIntake pasteServers(String text) {
        return paste(AssetImporter.readPasted(text));
    }

    private ServerListIntake paste(AssetList list) {
        ServerListIntake intake = intake(list);
        if (!intake.changes().isEmpty()) {
            workspace.editBaseline(new Edit("Paste server list", plan -> intake.after()));
        }
        return intake;
    }

    /** A server list and the file it stands in. */
    record ServersRead(ServerFile from, AssetList list) {}

    /** Reads the server list in a file in the background. */
    void readServers(Path file, Consumer<ServersRead> read) {
        workspace
                .background()
                .start(
                        "Read " + file.getFileName(),
                        job -> {
                            ImportFile bytes = ImportFile.of(file);
                            return new ServersRead(
                                    new ServerFile(bytes, Instant.now()), AssetImporter.read(bytes, Progress.SILENT));
                        },
                        read);
    }

    /** Adds the servers of a file to the baseline as one step, with a record of the file. */
    ServerListIntake add(ServersRead read) {
        Plan before = workspace.baselineProperty().get();
        ServerListIntake intake = intake(read.list());
        if (!intake.changes().isEmpty()) {
            Plan after = read.from().remember(before, intake.after(), intake.rejected());
            workspace.editBaseline(
                    new Edit("Import " + read.from().file().name(), plan -> after),
                    read.from().imported());
        }
        return intake;
    }

    /** Into the baseline: a list says what was bought, not what might be. */
    private ServerListIntake intake(AssetList list) {
        return ServerListIntake.of(
                workspace.baselineProperty().get(), Catalogue.get().deviceTypes(), list);
    }

    private static Fleet blankFleet(Plan plan) {
        if (plan.sites().isEmpty()) {
            throw new UserError("A fleet stands at a site, and there is none yet. Add a site first.");
        }
        if (plan.deviceTypes().isEmpty()) {
            throw new UserError(
                    "A fleet consists of a device type, and there is none yet. Add one from the catalogue.");
        }
        String id = PlanTable.FLEETS.freshId(plan, "fleet");
        return new Fleet(
                id,
                "New " + id.replace('-', ' '),
                plan.sites().get(0).id(),
                plan.deviceTypes().get(0).id(),
                Optional.empty(),
                Ratio.ZERO,
                List.of());
    }

    private static Cohort blankCohort(Plan plan) {
        return new Cohort(LocalDate.of(plan.year(), 1, 1), 1);
    }

    /** A device type needs a power curve with a source, so it comes from the catalogue. */
    private static DeviceType blankType(Plan plan) {
        throw new UserError("A device type needs a power curve, a mass and a service life with their sources. "
                + "Add one from the catalogue and change what differs.");
    }

    @Override
    public void close() {
        following.close();
    }
}
