package org.coppice.app.page.hardware;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.coppice.app.control.EmptyState;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.TableCard;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;

/** Fleets above, the cohorts of the selected fleet beside them, device types below. */
public final class HardwarePage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(
            PageId.HARDWARE,
            "mdmz-memory",
            Set.of(PlanTable.FLEETS.recordType(), PlanTable.DEVICE_TYPES.recordType()),
            HardwarePage::new);

    private final PageContext context;
    private final HardwarePageModel model;
    private final PageFrame frame = new PageFrame(PageId.HARDWARE.title());
    private final TableCard<Fleet> fleets;
    private final TableCard<Cohort> cohorts;
    private final TableCard<DeviceType> types;
    private final HBox upper;
    private final EmptyState empty;
    private final Following following = new Following();

    /** The page for that window. */
    public HardwarePage(PageContext context) {
        this.context = context;
        model = new HardwarePageModel(context.workspace());
        fleets = new TableCard<>("Fleets", "servers of one type at one site", model.fleets())
                .withRowCommands("Add fleet");
        cohorts = new TableCard<>("Cohorts", "select a fleet", model.cohorts(), false).withRowCommands("Add cohort");
        types = new TableCard<>("Device types", "* stands by default, until you choose", model.types())
                .withRowCommands("")
                .withCommand("Add from catalogue…", "Copy a device type with its sources into the plan", this::addType);
        upper = new HBox(16, fleets.card(), cohorts.card());
        HBox.setHgrow(fleets.card(), Priority.ALWAYS);
        cohorts.card().setMinWidth(430);
        cohorts.card().setPrefWidth(430);
        empty = new EmptyState(
                "No servers yet",
                "Copy a list from your asset register (type, count, purchase date, site) and paste it here with Ctrl+V, "
                        + "or begin with a device type from the catalogue.",
                "Add from catalogue…",
                this::addType);
        fleets.table().getSelectionModel().selectedItemProperty().addListener(observable -> selectionChanged());
        following.now(context.workspace().planProperty(), this::refresh);
    }

    private void selectionChanged() {
        Fleet fleet = fleets.table().getSelectionModel().getSelectedItem();
        if (fleet != null) {
            model.selectedFleetProperty().set(Optional.of(fleet.id()));
        }
        cohorts.card()
                .setRemark(model.selectedFleetName().map(name -> "of " + name).orElse("select a fleet"));
    }

    private void refresh() {
        Plan plan = context.workspace().plan();
        frame.setSubheading(HardwareQuery.summary(plan));
        boolean nothing = plan.fleets().isEmpty() && plan.deviceTypes().isEmpty();
        if (nothing) {
            frame.setContents(empty);
        } else {
            frame.setContents(upper, types.card());
            PageFrame.grow(upper);
            PageFrame.grow(types.card());
            if (fleets.table().getSelectionModel().isEmpty() && !plan.fleets().isEmpty()) {
                fleets.table().getSelectionModel().selectFirst();
            }
        }
    }

    private void addType() {
        context.dialogs()
                .choose("Add a device type", "From the catalogue", model.addable())
                .ifPresent(model::addFromCatalogue);
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        if (recordType.equals(PlanTable.FLEETS.recordType())) {
            fleets.table().reveal(recordId, fieldKey);
        } else {
            types.table().reveal(recordId, fieldKey);
        }
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
