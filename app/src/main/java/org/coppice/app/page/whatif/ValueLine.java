package org.coppice.app.page.whatif;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.coppice.app.control.Choice;
import org.coppice.model.plan.Plan;

/** Any one property of any record: which, and what it is set to. */
final class ValueLine {
    private final WhatIfPageModel model;
    private final ComboBox<Settable.Subject> subject = new SearchableComboBox<>();
    private final ComboBox<Settable> property = Choice.of("Property", Settable::label);
    private final ComboBox<String> value = Choice.of("New value", text -> text);

    ValueLine(WhatIfPageModel model) {
        this.model = model;
        subject.setConverter(Choice.names(Settable.Subject::name));
        subject.setPromptText("Of what");
        subject.setAccessibleText("What has the property");
        value.setEditable(true);
        value.setConverter(new javafx.util.converter.DefaultStringConverter());
        subject.valueProperty().addListener((observable, was, now) -> offerProperties());
        property.valueProperty().addListener((observable, was, now) -> offerValues());
    }

    Node[] nodes() {
        return new Node[] {subject, property, value};
    }

    void offer(Plan plan) {
        ChangeForms.keep(subject, Settable.subjects(plan));
    }

    private void offerProperties() {
        List<Settable> properties = Optional.ofNullable(subject.getValue())
                .map(chosen -> Settable.of(model.workspace().plan(), chosen))
                .orElse(List.of());
        ChangeForms.keep(property, properties);
    }

    private void offerValues() {
        Optional<Settable> chosen = Optional.ofNullable(property.getValue());
        value.getItems()
                .setAll(chosen.map(each -> each.choices(model.workspace().plan()))
                        .orElse(List.of()));
        String now = chosen.map(each -> each.text(model.workspace().plan())).orElse("");
        value.setValue(now);
        value.getEditor().setText(now);
    }

    void add() {
        model.setValue(
                ChangeForms.require(property, "Choose what has the property, and the property."),
                value.getEditor().getText());
    }
}
