package org.coppice.app.page.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.coppice.app.control.Choice;
import org.coppice.app.control.table.CellChoices;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.site.Site;

/** A battery, a solar array, turbines or a generator more: what, where, how large. */
final class EquipmentLine {
    private final ComboBox<RecordType<? extends Equipment>> type =
            Choice.of("Kind of equipment", each -> each.label().toLowerCase(Locale.ROOT));
    private final TextField name = ChangeForms.field("Name", "Hall A", 8);
    private final ComboBox<Site> site = Choice.of("Site of it", Site::name);
    private final TextField size = ChangeForms.field("Size", "1 MWh or 200 kW", 8);
    private final TextField power = ChangeForms.field("Power", "500 kW", 4);
    private final ComboBox<String> policy = Choice.of("Used for", text -> text);

    EquipmentLine() {
        type.getItems().setAll(List.copyOf(Equipment.shape().types()));
        type.setValue(Battery.TYPE);
        BooleanBinding battery = type.valueProperty().isEqualTo(Battery.TYPE);
        for (Node each : List.of(power, policy)) {
            each.visibleProperty().bind(battery);
            each.managedProperty().bind(battery);
        }
    }

    Node[] nodes() {
        return new Node[] {type, name, site, size, power, policy};
    }

    void offer(Plan plan) {
        ChangeForms.keep(site, plan.sites());
        if (policy.getItems().isEmpty()) {
            policy.getItems().setAll(CellChoices.of(plan, Battery.POLICY.kind()));
            policy.setValue(policy.getItems().get(0));
        }
    }

    EquipmentForm form() {
        return new EquipmentForm(
                type.getValue(),
                name.getText(),
                ChangeForms.require(site, "Choose the site that the equipment stands on.")
                        .id(),
                size.getText(),
                power.getText(),
                Optional.ofNullable(policy.getValue()).orElse(""));
    }
}
