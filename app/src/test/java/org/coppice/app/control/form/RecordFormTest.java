package org.coppice.app.control.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.page.SamplePages;
import org.coppice.app.shell.FxThread;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Ppa;
import org.junit.jupiter.api.Test;

/** The form under the tables, with its controls. */
class RecordFormTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final FieldTableModel<Ppa> rows = new FieldTableModel<>(
            workspace,
            new PlanRows<EnergyContract, Ppa>(PlanTable.CONTRACTS, Ppa.TYPE, plan -> {
                throw new AssertionError("no row is added here");
            }),
            List.of(Column.of(Ppa.NAME, 10)));

    private RecordForm<Ppa> form() {
        RecordForm<Ppa> form = new RecordForm<>(rows);
        new Scene(form);
        form.show(rows.rows().stream().findFirst());
        return form;
    }

    private static <N extends Node> N editor(RecordForm<?> form, String label, Class<N> type) {
        return form.lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(node -> label.equals(node.getAccessibleText()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label));
    }

    private Ppa first() {
        return rows.rows().get(0);
    }

    @Test
    void anEditKeepsTheEditorsSoThatTheKeyboardGoesOnWhereItWas() {
        FxThread.run(() -> {
            RecordForm<Ppa> form = form();
            TextField name = editor(form, "Name", TextField.class);
            TextField capacity = editor(form, "Capacity", TextField.class);

            name.setText("Wind, renamed");
            name.fireEvent(new javafx.event.ActionEvent());

            assertThat(first().name()).isEqualTo("Wind, renamed");
            assertThat(editor(form, "Capacity", TextField.class)).isSameAs(capacity);

            workspace.undo();
            form.refresh();
            assertThat(name.getText()).isEqualTo(first().name()).isNotEqualTo("Wind, renamed");
        });
    }

    @Test
    void whatIsRefusedStaysWithItsReasonBelowTheLine() {
        FxThread.run(() -> {
            RecordForm<Ppa> form = form();
            TextField capacity = editor(form, "Capacity", TextField.class);
            Ppa before = first();

            capacity.setText("much");
            capacity.fireEvent(new javafx.event.ActionEvent());

            assertThat(first()).isEqualTo(before);
            assertThat(capacity.getText()).isEqualTo("much");
            Optional<Label> reason = form.lookupAll(".worse").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.getText().contains("Capacity"))
                    .findFirst();
            assertThat(reason).isPresent();
            assertThat(javafx.scene.layout.GridPane.getRowIndex(reason.orElseThrow()))
                    .isEqualTo(javafx.scene.layout.GridPane.getRowIndex(capacity) + 1);
        });
    }

    @Test
    void aChoiceIsMadeAtOnceWhereItsListIsNotOpen() {
        FxThread.run(() -> {
            RecordForm<Ppa> form = form();
            @SuppressWarnings("unchecked") // the boxes of a form hold texts
            ComboBox<String> technology = editor(form, "Technology", ComboBox.class);

            technology.setValue("nuclear");

            assertThat(first().technology().name()).isEqualTo("NUCLEAR");
        });
    }
}
