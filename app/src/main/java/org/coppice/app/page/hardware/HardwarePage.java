package org.coppice.app.page.hardware;

import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.coppice.app.control.Abreast;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.Seen;
import org.coppice.app.intake.ServerListIntake;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.TableCard;
import org.coppice.app.workspace.FileKind;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.source.UserError;

/** Fleets above, the cohorts of the selected fleet beside them, device types below. */
public final class HardwarePage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(
            PageId.HARDWARE,
            "mdmz-memory",
            Set.of(PlanTable.FLEETS.recordType(), PlanTable.DEVICE_TYPES.recordType()),
            HardwarePage::new);

    private static final double FLEETS_EM = 34;
    private static final double COHORTS_EM = 26;
    private static final String LIST_HELP = "A list with type, count, purchase date and site becomes fleets";
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final PageContext context;
    private final HardwarePageModel model;
    private final PageFrame frame = new PageFrame(PageId.HARDWARE.title());
    private final TableCard<Fleet> fleets;
    private final TableCard<Cohort> cohorts;
    private final TableCard<DeviceType> types;
    private final Abreast upper;
    private final HBox lists = new HBox(8);
    private final EmptyState empty;
    private final ObservableValue<Boolean> emptySeen;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public HardwarePage(PageContext context) {
        this.context = context;
        model = new HardwarePageModel(context.workspace());
        fleets = new TableCard<>("Fleets", "servers of one type at one site", model.fleets())
                .withRowCommands("Add fleet")
                .withDetails();
        lists.getChildren()
                .addAll(button("Paste list", this::pasteList), button("Import server list…", this::importList));
        frame.command(lists);
        fleets.table().setPasteInstead(this::takesOver);
        cohorts = new TableCard<>("Cohorts", "select a fleet", model.cohorts(), false).withRowCommands("Add cohort");
        types = new TableCard<>("Device types", "* stands by default, until you choose", model.types())
                .withRowCommands("")
                .withCommand("Add from catalogue…", "Copy a device type with its sources into the plan", this::addType)
                .withDetails();
        upper = new Abreast().add(fleets.card(), FLEETS_EM).add(cohorts.card(), COHORTS_EM, COHORTS_EM);
        empty = new EmptyState(
                        "No servers yet",
                        "Copy a list from your asset register (type, count, purchase date, site) and paste it here with Ctrl+V, "
                                + "or begin with a device type from the catalogue.",
                        "Add from catalogue…",
                        this::addType)
                .or("Import server list…", this::importList)
                .or("Paste list", this::pasteList);
        empty.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        // Ctrl+V needs the focus in it; its buttons come into the scene only with the next layout.
        emptySeen = Seen.of(empty);
        emptySeen.addListener((property, before, seen) -> {
            if (seen) {
                Platform.runLater(empty::focusFirst);
            }
        });
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
        // The empty page has the same commands in its middle.
        lists.setVisible(!isEmpty(plan));
        if (isEmpty(plan)) {
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

    private static Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.setTooltip(new Tooltip(LIST_HELP));
        button.setAccessibleHelp(LIST_HELP);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void keyPressed(KeyEvent event) {
        if (PASTE.match(event)) {
            pasteList();
            event.consume();
        }
    }

    private boolean takesOver(String text) {
        try {
            Optional<ServerListIntake> intake = model.pasteIfServers(text);
            intake.ifPresent(this::report);
            return intake.isPresent();
        } catch (UserError problem) {
            context.dialogs().complain(problem);
            return true;
        }
    }

    private void pasteList() {
        String text = Clipboard.getSystemClipboard().getString();
        trying(() -> report(model.pasteServers(text == null ? "" : text)));
    }

    private void importList() {
        context.dialogs()
                .chooseToOpen("Import server list", FileKind.TABLE)
                .ifPresent(file ->
                        trying(() -> model.readServers(file, read -> trying(() -> report(model.add(read))))));
    }

    private void trying(Runnable action) {
        try {
            action.run();
        } catch (UserError problem) {
            context.dialogs().complain(problem);
        }
    }

    /** Below the fleets, or in a dialog where the page is still empty and shows none. */
    private void report(ServerListIntake intake) {
        fleets.say(intake.report(), !intake.rejected().isEmpty());
        if (isEmpty(context.workspace().plan())) {
            context.dialogs().complain(new UserError(intake.report()));
        }
    }

    private static boolean isEmpty(Plan plan) {
        return plan.fleets().isEmpty() && plan.deviceTypes().isEmpty();
    }

    @Override
    public PageFrame frame() {
        return frame;
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
