package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.AnswerList;
import org.coppice.app.control.AnswerRow;
import org.coppice.app.control.TextSize;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.map.Fix;
import org.coppice.importers.sheet.Password;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Findings as rows: what, where, what was done, and a button for each answer, with the total to which it leads. */
final class QuestionsPane extends VBox {
    private static final int MOST_BUTTONS = 6;
    private static final double CHARACTER_EM = 0.56;
    private static final double LIST_EM = 16.2;
    private static final int ALIKE_SHOWN = 3;
    /** What may be answered by other than the choices. */
    private static final Map<String, String> TYPED =
            Map.of("zone", "another zone", "unit", "another unit", "calorific", "another value");

    /** What the rows need of the import. */
    interface Asked {
        void answer(String question, String answer);

        void unlock(Password password);

        void reveal(String where);
    }

    private final Asked asked;
    private final double answersEm;

    /** Rows whose answers take up to that width, in the size of text. */
    QuestionsPane(Asked asked, double answersEm) {
        this.asked = asked;
        this.answersEm = answersEm;
    }

    /** Shows findings in their order; more than a few of one code are folded. */
    void show(List<Finding> findings, ImportState state, Plan plan) {
        List<Node> rows = new ArrayList<>();
        List<String> codes = findings.stream()
                .map(finding -> ImportWords.base(finding.code()))
                .distinct()
                .toList();
        for (String code : codes) {
            List<Finding> alike = findings.stream()
                    .filter(finding -> ImportWords.base(finding.code()).equals(code))
                    .toList();
            boolean fold = alike.size() > ALIKE_SHOWN + 1 && !alike.get(0).blocks();
            List<Finding> first = fold ? alike.subList(0, ALIKE_SHOWN) : alike;
            first.forEach(finding -> rows.add(row(finding, state, plan)));
            if (fold) {
                rows.add(more(alike.subList(ALIKE_SHOWN, alike.size()), state, plan));
            }
        }
        getChildren().setAll(rows);
    }

    /** Where the first question is answered; empty where nothing is asked. */
    Optional<Node> firstAnswer() {
        return getChildren().stream().flatMap(QuestionsPane::answers).findFirst();
    }

    private static Stream<Node> answers(Node node) {
        if (node instanceof Pane pane) {
            return pane.getChildren().stream().flatMap(QuestionsPane::answers);
        }
        boolean answers = node instanceof Button || node instanceof ComboBox<?> || node instanceof TextField;
        return answers && !node.getStyleClass().contains("link-button") ? Stream.of(node) : Stream.empty();
    }

    private Node more(List<Finding> hidden, ImportState state, Plan plan) {
        Button button = new Button("and " + hidden.size() + " more like these");
        button.getStyleClass().add("link-button");
        HBox row = new HBox(button);
        row.getStyleClass().add("value-row");
        button.setOnAction(event -> {
            int at = getChildren().indexOf(row);
            getChildren().remove(row);
            getChildren()
                    .addAll(
                            at,
                            hidden.stream()
                                    .map(finding -> row(finding, state, plan))
                                    .toList());
        });
        return row;
    }

    private Node row(Finding finding, ImportState state, Plan plan) {
        Label sign = new Label(ImportWords.sign(finding.severity()));
        TextSize.width(sign, 1.2, 0, 0);
        sign.setMaxHeight(Double.MAX_VALUE);
        sign.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        sign.getStyleClass().add(finding.blocks() ? "worse" : "muted");
        Label message = new Label(ImportWords.sentence(finding.message()));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Label action = new Label(action(finding));
        action.getStyleClass().addAll("muted", "small");
        action.setWrapText(true);
        action.setMinHeight(Region.USE_PREF_SIZE);
        action.setManaged(!action.getText().isEmpty());
        VBox words = new VBox(1, message, where(finding, state), action);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, sign, words);
        row.getStyleClass().add("value-row");
        row.setAccessibleText(finding.severity().text() + ": " + finding.message());
        Node answers = answers(finding, state, plan);
        if (answers != null) {
            row.getChildren().add(answers);
        }
        return row;
    }

    private static String action(Finding finding) {
        return finding.action().startsWith("Read as unknown") ? "" : ImportWords.action(finding);
    }

    /** Leads to the cells in the preview where there are any; the name of the file itself says nothing. */
    private Node where(Finding finding, ImportState state) {
        String place = ImportWords.place(finding.where());
        if (state.preview().tables().isEmpty() || !PreviewPane.isOfCells(finding.where())) {
            Label plain = new Label(place);
            plain.getStyleClass().addAll("muted", "small");
            plain.setManaged(!place.equals(state.file().name()));
            plain.setVisible(plain.isManaged());
            return plain;
        }
        Button link = new Button(place);
        link.setMnemonicParsing(false);
        link.getStyleClass().addAll("link-button", "small");
        link.setAccessibleText("Show " + place + " in the preview");
        link.setOnAction(event -> asked.reveal(finding.where()));
        return link;
    }

    private @org.jspecify.annotations.Nullable Node answers(Finding finding, ImportState state, Plan plan) {
        if (finding.code().equals("password")) {
            return passwordField(state.preview().file().name());
        }
        List<Fix> fixes = state.preview().fixes().stream()
                .filter(fix -> fix.code().equals(finding.code()) && fix.where().equals(finding.where()))
                .toList();
        if (!fixes.isEmpty()) {
            return fix(fixes.get(0), finding);
        }
        if (!finding.options().isEmpty()) {
            return options(finding, state, plan);
        }
        return finding.severity() == Severity.QUESTION ? typed(finding.code(), finding, prompt(finding.code())) : null;
    }

    private static String prompt(String code) {
        return switch (code) {
            case "date" -> "2024-03-01, then Enter";
            case "year" -> "2024, then Enter";
            case "purchased" -> "2024-03 or 2024, then Enter";
            default -> "type, then Enter";
        };
    }

    private Node fix(Fix fix, Finding finding) {
        if (fix.choices().size() == 1) {
            return button(
                    fix.label(),
                    finding,
                    () -> asked.answer(fix.question(), fix.choices().get(0)));
        }
        AnswerList box = new AnswerList(
                fix.choices().stream()
                        .map(choice -> ImportWords.choice(fix.question(), choice))
                        .toList(),
                fix.label() + "…",
                chosen -> asked.answer(fix.question(), fix.choices().get(chosen)));
        TextSize.width(box, 9.2, 0, 0);
        box.setAccessibleText(fix.label() + ": " + finding.message());
        return box;
    }

    private Node options(Finding finding, ImportState state, Plan plan) {
        Optional<ImportedSeries> about = about(finding.code(), state.preview().series());
        AnswerRow buttons = new AnswerRow(answersEm);
        boolean many = finding.options().size() > MOST_BUTTONS;
        List<Finding.Option> shown = finding.options().stream()
                .filter(option -> !many || option.choice().equals(ImportWords.DROP))
                .toList();
        if (many) {
            buttons.add(list(finding, about, state, plan));
        }
        for (Finding.Option option : shown) {
            buttons.add(button(
                    ImportWords.option(finding, option, about.or(() -> named(option, state)), plan),
                    finding,
                    () -> asked.answer(finding.code(), option.choice())));
        }
        String base = ImportWords.base(finding.code());
        if (TYPED.containsKey(base)) {
            buttons.add(typed(finding.code(), finding, TYPED.get(base)));
        }
        return buttons;
    }

    /** More answers than buttons could be found among; leaving rows out is none of them. */
    private Node list(Finding finding, Optional<ImportedSeries> about, ImportState state, Plan plan) {
        List<Finding.Option> listed = finding.options().stream()
                .filter(option -> !option.choice().equals(ImportWords.DROP))
                .toList();
        AnswerList box = new AnswerList(
                listed.stream()
                        .map(option -> ImportWords.option(finding, option, about.or(() -> named(option, state)), plan))
                        .toList(),
                "choose…",
                chosen -> asked.answer(finding.code(), listed.get(chosen).choice()));
        TextSize.width(box, LIST_EM, LIST_EM, 0); // by its longest choice it would lie over the question
        box.setAccessibleText("Answer to: " + finding.message());
        return box;
    }

    private static Button button(String text, Finding finding, Runnable run) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text + ", answer to: " + finding.message());
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Optional<ImportedSeries> about(String code, List<ImportedSeries> series) {
        String base = ImportWords.base(code);
        return base.equals(code)
                ? series.stream().filter(known -> known.total().isPresent()).findFirst()
                : series.stream()
                        .filter(known -> known.name().equals(code.substring(base.length() + 1)))
                        .findFirst();
    }

    /** Where the answer is a column: what it holds has a unit. */
    private static Optional<ImportedSeries> named(Finding.Option option, ImportState state) {
        return state.preview().series().stream()
                .filter(series -> series.channel().equals(option.choice()))
                .findFirst();
    }

    private TextField typed(String question, Finding finding, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        TextSize.width(field, 8.5, Math.max(10, prompt.length() * CHARACTER_EM + 1.9), 0);
        field.setAccessibleText("Answer to: " + finding.message());
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                asked.answer(question, field.getText().strip());
            }
        });
        return field;
    }

    private PasswordField passwordField(String file) {
        PasswordField field = new PasswordField();
        field.setPromptText("password, then Enter");
        field.setAccessibleText("Password of " + file);
        TextSize.width(field, 11.5, 0, 0);
        field.setOnAction(event -> asked.unlock(new Password(field.getText())));
        return field;
    }
}
