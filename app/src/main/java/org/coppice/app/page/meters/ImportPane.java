package org.coppice.app.page.meters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.workspace.Following;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.Password;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** The import of one file: what was recognised beside a preview, findings with their choices, totals, commit or cancel. */
final class ImportPane extends HBox {
    private final ImportSession session;
    private final PreviewGrid preview = new PreviewGrid();
    private final VBox guesses = new VBox();
    private final VBox findings = new VBox();
    private final StatementTable totals = new StatementTable("Totals of the file");
    private final HBox bills = new HBox(8);
    private final Map<String, String> billed = new HashMap<>();
    private final Label doing = new Label();
    private final Button commit = new Button("Commit");
    private final Following following = new Following();

    ImportPane(ImportSession session, Runnable whenCommitted, Runnable whenCancelled) {
        super(16);
        this.session = session;
        commit.getStyleClass().add("accent");
        commit.setDefaultButton(true);
        commit.setOnAction(event -> whenCommitted.run());
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> whenCancelled.run());
        doing.getStyleClass().add("muted");
        doing.setWrapText(true);
        HBox buttons = new HBox(8, doing, cancel, commit);
        HBox.setHgrow(doing, Priority.ALWAYS);
        doing.setMaxWidth(Double.MAX_VALUE);
        buttons.setAlignment(Pos.CENTER_RIGHT);

        ScrollPane rows = new ScrollPane(preview);
        rows.setFitToHeight(false);
        rows.setPrefHeight(330);
        rows.getStyleClass().add("page-scroll");
        VBox left = new VBox(
                16,
                new Card("Preview", "coloured rows are title, meter, header and unit", rows),
                new Card("Findings", "over all rows", findings));
        VBox right = new VBox(
                16,
                new Card("Recognised", "change anything; the preview follows", guesses),
                new Card("Totals", "compare with the bill", totals, bills),
                buttons);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setPrefWidth(480);
        right.setMinWidth(420);
        getChildren().addAll(left, right);
        following.now(session.stateProperty(), this::refresh);
        following.now(session.doingProperty(), this::refreshButtons);
    }

    private void refresh() {
        session.stateProperty().get().ifPresent(state -> {
            ImportPreview read = state.preview();
            read.tables().stream().findFirst().ifPresent(preview::show);
            guesses.getChildren().setAll(read.guesses().stream().map(this::row).toList());
            findings.getChildren()
                    .setAll(state.findings().stream()
                            .map(finding -> row(finding, read.series()))
                            .toList());
            if (state.findings().isEmpty()) {
                findings.getChildren().add(quiet("✓  Nothing to remark: no gaps, duplicates or overlaps."));
            }
            totals.show(ImportQuery.totals(read, billed));
            showBills(read);
        });
        refreshButtons();
    }

    private void refreshButtons() {
        Optional<ImportSession.State> state = session.stateProperty().get();
        boolean busy = !session.doingProperty().get().isEmpty();
        boolean blocked = state.map(ImportSession.State::blocked).orElse(true);
        commit.setDisable(busy || blocked);
        commit.setText(
                state.map(now -> "Commit " + org.coppice.app.control.FigureText.number(now.readings()) + " readings")
                        .orElse("Commit"));
        doing.setText(busy ? session.doingProperty().get() : blocked ? "Answer what is asked to commit." : "");
    }

    private Node row(Guess guess) {
        Label question = new Label(questionText(guess.question()));
        question.getStyleClass().add("muted");
        question.setMinWidth(96);
        question.setPrefWidth(96);
        question.setWrapText(true);
        Label chosen = new Label(guess.chosen());
        chosen.getStyleClass().add("strong");
        chosen.setWrapText(true);
        Label evidence = new Label(guess.evidence());
        evidence.getStyleClass().addAll("muted", "small");
        evidence.setWrapText(true);
        VBox words = new VBox(chosen, evidence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, question, words);
        row.getStyleClass().add("value-row");
        if (!guess.alternatives().isEmpty()) {
            row.getChildren().add(choice(guess));
        }
        return row;
    }

    /** The answer taken and those not chosen; another can be typed. */
    private ComboBox<String> choice(Guess guess) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add(guess.chosen());
        guess.alternatives().stream()
                .filter(other -> !other.equals(guess.chosen()))
                .forEach(box.getItems()::add);
        box.setEditable(true);
        box.setValue(guess.chosen());
        box.setPrefWidth(130);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(questionText(guess.question()));
        box.setOnAction(event -> {
            String answer = box.getValue();
            if (answer != null && !answer.isBlank() && !answer.equals(guess.chosen())) {
                session.answer(guess.question(), answer.strip());
            }
        });
        return box;
    }

    private static String questionText(String code) {
        int colon = code.indexOf(':');
        String words = (colon < 0 ? code : code.substring(0, colon)).replace('-', ' ');
        String capital = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        return colon < 0 ? capital : code.substring(colon + 1) + ", " + words;
    }

    private Node row(Finding finding, List<ImportedSeries> series) {
        Label sign = new Label(sign(finding.severity()));
        sign.setMinWidth(16);
        sign.getStyleClass().add(finding.blocks() ? "worse" : "muted");
        Label message = new Label(finding.message());
        message.setWrapText(true);
        Label where = new Label(finding.where() + " · " + finding.action());
        where.getStyleClass().addAll("muted", "small");
        where.setWrapText(true);
        VBox words = new VBox(message, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(8, sign, words);
        row.getStyleClass().add("value-row");
        row.setAccessibleText(finding.severity().text() + ": " + finding.message());
        if (!finding.options().isEmpty()) {
            row.getChildren().add(choice(finding, series));
        } else if (finding.severity() == Severity.QUESTION) {
            row.getChildren().add(typed(finding));
        }
        if (finding.code().equals("password")) {
            row.getChildren().add(passwordField());
        }
        return row;
    }

    private PasswordField passwordField() {
        PasswordField field = new PasswordField();
        field.setPromptText("password, then Enter");
        field.setAccessibleText("Password of " + session.name());
        field.setMinWidth(150);
        field.setOnAction(event -> session.unlock(new Password(field.getText())));
        return field;
    }

    private ComboBox<Finding.Option> choice(Finding finding, List<ImportedSeries> series) {
        int colon = finding.code().indexOf(':');
        Optional<ImportedSeries> about = series.stream()
                .filter(known -> colon < 0
                        ? series.size() == 1
                        : known.name().equals(finding.code().substring(colon + 1)))
                .findFirst();
        ComboBox<Finding.Option> box = new ComboBox<>();
        box.getItems().setAll(finding.options());
        box.setPromptText("choose…");
        box.setMinWidth(150);
        box.setAccessibleText("Answer to: " + finding.message());
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Finding.Option option) {
                return option == null ? "" : ImportQuery.option(option, about);
            }

            @Override
            public Finding.Option fromString(String text) {
                return new Finding.Option(text, java.util.OptionalDouble.empty());
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                session.answer(finding.code(), box.getValue().choice());
            }
        });
        return box;
    }

    /** An answer that has no list to choose from, such as a latitude. */
    private TextField typed(Finding finding) {
        TextField field = new TextField();
        field.setPromptText("type, then Enter");
        field.setPrefWidth(130);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText("Answer to: " + finding.message());
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                session.answer(finding.code(), field.getText().strip());
            }
        });
        return field;
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case QUESTION -> "?";
            case ERROR -> "✕";
            case REPAIRED, WARNING -> "●";
            case INFO -> "·";
        };
    }

    private void showBills(ImportPreview read) {
        List<String> names = read.series().stream()
                .filter(series -> series.total().isPresent())
                .map(ImportedSeries::name)
                .limit(4)
                .toList();
        List<String> there =
                bills.getChildren().stream().map(Node::getAccessibleText).toList();
        if (there.equals(names.stream().map(name -> "Bill of " + name).toList())) {
            return;
        }
        bills.getChildren().setAll(names.stream().map(name -> bill(name, read)).toList());
    }

    private TextField bill(String name, ImportPreview read) {
        TextField field = new TextField();
        field.setPromptText("bill of " + name + ", e.g. 812 MWh");
        field.setAccessibleText("Bill of " + name);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((observable, before, typed) -> {
            billed.put(name, typed);
            totals.show(ImportQuery.totals(read, billed));
        });
        return field;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    void close() {
        following.close();
    }
}
