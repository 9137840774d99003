package org.coppice.app.page.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.coppice.app.control.Choice;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;

/** The kinds of change, a line each: what, to what, and a button. A complaint stands below. */
final class ChangeForms extends VBox {
    private static final double VERB_EM = 5;

    private final WhatIfPageModel model;
    private final List<DeviceType> catalogue;
    private final ComboBox<Fleet> replaced = Choice.of("Fleet to replace", Fleet::name);
    private final ComboBox<DeviceType> type = new SearchableComboBox<>();
    private final ComboBox<Fleet> capped = Choice.of("Fleet to cap", Fleet::name);
    private final TextField cap = field("Cap a server", "5 kW", 7);
    private final TextField name = field("Name of the PPA", "Wind north", 12);
    private final ComboBox<Site> site = Choice.of("Site of the PPA", Site::name);
    private final ComboBox<Technology> technology = choice("Technology", Technology.class);
    private final TextField capacity = field("Capacity", "2 MW", 7);
    private final TextField strike = field("Strike a kWh", "0.065", 6);
    private final ComboBox<Optional<Meter>> generation =
            Choice.of("Generation", meter -> meter.map(Meter::name).orElse("capacity factor"));
    private final TextField factor = field("Capacity factor", "32 %", 6);
    private final CheckBox certificates = new CheckBox("with certificates");
    private final EquipmentLine equipment = new EquipmentLine();
    private final ValueLine value;
    private final Label complaint = new Label();

    ChangeForms(WhatIfPageModel model, List<DeviceType> catalogue) {
        super(8);
        this.model = model;
        this.catalogue = catalogue;
        value = new ValueLine(model);
        type.setConverter(Choice.names(DeviceType::name));
        type.setAccessibleText("New device type");
        type.setPromptText("New device type");
        certificates.setSelected(true);
        technology.setValue(Technology.WIND);
        factor.visibleProperty()
                .bind(generation.valueProperty().map(meter -> meter.isEmpty()).orElse(true));
        factor.managedProperty().bind(factor.visibleProperty());
        complaint.getStyleClass().add("worse");
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        line("Replace", replaced, new Label("by"), type, button("Add replacement", this::replace)),
                        line("Cap", capped, new Label("at"), cap, button("Add power cap", this::cap)),
                        line(
                                "Sign",
                                name,
                                site,
                                technology,
                                capacity,
                                strike,
                                generation,
                                factor,
                                certificates,
                                button("Add PPA", this::sign)),
                        line("Install", equipment.nodes(), button("Add equipment", this::install)),
                        line("Set", value.nodes(), button("Set value", this::set)),
                        complaint);
    }

    /** Offers the records of a plan. */
    void offer(Plan plan) {
        keep(replaced, plan.fleets());
        keep(capped, plan.fleets());
        keep(site, plan.sites());
        equipment.offer(plan);
        value.offer(model.workspace().plan());
        List<DeviceType> types = new ArrayList<>(plan.deviceTypes());
        catalogue.stream()
                .filter(known -> plan.findDeviceType(known.id()).isEmpty())
                .forEach(types::add);
        keep(type, types);
        List<Optional<Meter>> meters = new ArrayList<>(List.of(Optional.empty()));
        plan.meters().stream()
                .filter(meter -> meter.measures() == Meter.Measures.GENERATION)
                .forEach(meter -> meters.add(Optional.of(meter)));
        keep(generation, meters);
        if (generation.getValue() == null) {
            generation.setValue(Optional.empty());
        }
    }

    static <T> void keep(ComboBox<T> box, List<T> items) {
        if (items.equals(box.getItems())) {
            return;
        }
        T chosen = box.getValue();
        box.getItems().setAll(items);
        box.setValue(chosen != null && items.contains(chosen) ? chosen : null);
    }

    private void replace() {
        trying(() -> model.replaceDeviceType(
                require(replaced, "Choose the fleet to replace."), require(type, "Choose the new device type.")));
    }

    private void cap() {
        trying(() -> model.capPower(require(capped, "Choose the fleet to cap."), cap.getText()));
    }

    private void sign() {
        trying(() -> model.addPpa(new PpaForm(
                name.getText(),
                require(site, "Choose the site that the PPA is for.").id(),
                technology.getValue(),
                capacity.getText(),
                strike.getText(),
                factor.getText(),
                generation.getValue().map(Meter::id),
                certificates.isSelected())));
    }

    private void install() {
        trying(() -> model.addEquipment(equipment.form()));
    }

    private void set() {
        trying(value::add);
    }

    private void trying(Runnable add) {
        try {
            add.run();
            complaint.setText("");
        } catch (UserError problem) {
            complaint.setText(problem.text());
        }
    }

    static <T> T require(ComboBox<T> box, String ask) {
        T value = box.getValue();
        if (value == null) {
            throw new UserError(ask);
        }
        return value;
    }

    private static HBox line(String verb, Node[] nodes, Button button) {
        List<Node> all = new ArrayList<>(List.of(nodes));
        all.add(button);
        return line(verb, all.toArray(Node[]::new));
    }

    /** What does not fit stands below its beginning, not below the verb. */
    private static HBox line(String verb, Node... nodes) {
        Label word = new Label(verb);
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setStyle("-fx-pref-width: " + VERB_EM + "em; -fx-padding: 0.4em 0 0 0");
        word.getStyleClass().add("strong");
        FlowPane flow = new FlowPane(8, 6, nodes);
        flow.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(8, word, flow);
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.setOnAction(event -> run.run());
        return button;
    }

    static TextField field(String label, String example, int columns) {
        TextField field = new TextField();
        field.setPromptText(label + ", " + example);
        field.setAccessibleText(label);
        field.setTooltip(new javafx.scene.control.Tooltip(label + ", for example " + example));
        field.setPrefColumnCount(columns + 6);
        return field;
    }

    private static ComboBox<Technology> choice(String label, Class<Technology> type) {
        ComboBox<Technology> box = Choice.of(label, value -> value.name().toLowerCase(java.util.Locale.ROOT));
        box.getItems().setAll(type.getEnumConstants());
        return box;
    }
}
