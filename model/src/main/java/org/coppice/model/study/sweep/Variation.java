package org.coppice.model.study.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;

/**
 * One property of one record of the plan, and the values it is given in turn, as a person would type them.
 *
 * @param recordType for example {@code fleet}
 * @param id of the record
 * @param field name or key of the property
 * @param texts at least one
 */
public record Variation(String recordType, String id, String field, List<String> texts) {
    private static final String FORM =
            "Write TYPE:ID:FIELD=FROM..TO/STEP, with the unit after the step, or a list of values, for example"
                    + " fleet:trainers:power-cap=4..8/1 kW or workload:jobs:follows=carbon,price.";
    private static final Pattern WHOLE = Pattern.compile("([^:=]+):([^=]+):([^:=]+)=(.+)");
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+(?:\\.\\d+)?)\\s*(\\D.*)?");

    /** Copies the texts; refuses none. */
    public Variation {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new UserError("There is no value to vary " + field + " over. " + FORM);
        }
    }

    /**
     * Reads what a person wrote: {@code TYPE:ID:FIELD=FROM..TO/STEP UNIT} or {@code TYPE:ID:FIELD=VALUE,VALUE}.
     *
     * @throws UserError where it is not of that form
     */
    public static Variation parse(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            throw new UserError("“" + text + "” does not say what to vary. " + FORM);
        }
        String name = text.substring(0, text.indexOf('='));
        return new Variation(
                whole.group(1).strip(), whole.group(2).strip(), whole.group(3).strip(), texts(name, whole.group(4)));
    }

    private static List<String> texts(String name, String values) {
        Matcher range = RANGE.matcher(values);
        if (!range.matches()) {
            if (values.contains("..")) {
                throw new UserError("“" + values + "” is no range. " + FORM);
            }
            return Arrays.stream(values.split(",", -1)).map(String::strip).toList();
        }
        BigDecimal from = new BigDecimal(range.group(1));
        BigDecimal step = new BigDecimal(range.group(3));
        String unit = range.group(4) == null ? "" : " " + range.group(4).strip();
        int count = Dimension.steps(name, from.doubleValue(), Double.parseDouble(range.group(2)), step.doubleValue())
                .size();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(from.add(step.multiply(BigDecimal.valueOf(i))).toPlainString() + unit);
        }
        return texts;
    }

    /** What is varied, as a person wrote it. */
    public String name() {
        return recordType + ":" + id + ":" + field;
    }

    /** The plan with one of the values. */
    Plan apply(Plan plan, int level) {
        String text = texts.get(level);
        try {
            return new Change.SetValue(recordType, id, property(), text).apply(plan);
        } catch (UserError problem) {
            throw new UserError(name() + " = " + text + ": " + problem.text(), problem);
        }
    }

    /** The name of the property: {@code power-cap} is {@code powerCap}. */
    private String property() {
        if (field.contains(".") || !field.contains("-")) {
            return field;
        }
        return Pattern.compile("-(.)")
                .matcher(field)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
