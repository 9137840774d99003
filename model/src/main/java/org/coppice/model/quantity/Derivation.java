package org.coppice.model.quantity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.source.Source;

/**
 * How a figure was made.
 *
 * @param formula in the field's notation, for example {@code Σ q·ef + (E − Σ q)·residual}
 * @param method the rule or publication that the formula follows, for example {@code GHG Protocol Scope 2 Guidance 2015}
 */
public record Derivation(String formula, String method, List<Input> inputs) {

    /** Copies the inputs. */
    public Derivation {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input of a derivation.
     *
     * @param value in {@code unit}; empty where it is missing
     * @param byDefault whether it stands because nobody chose it
     * @param effect what the input contributes to the figure, in the figure's unit, where that can be told apart
     * @param figure the key of the figure that this input is, where it is one
     */
    public record Input(
            String label,
            OptionalDouble value,
            Unit unit,
            Source source,
            boolean byDefault,
            OptionalDouble effect,
            Optional<String> figure) {

        /** An input that somebody chose or measured. */
        public static Input of(String label, double value, Unit unit, Source source) {
            return new Input(
                    label,
                    Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                    unit,
                    source,
                    false,
                    OptionalDouble.empty(),
                    Optional.empty());
        }

        /** An input that is itself a figure of the same result. */
        public static Input figure(Figure figure) {
            return new Input(
                    figure.label(),
                    figure.value(),
                    figure.unit(),
                    Source.figure(figure.key()),
                    false,
                    OptionalDouble.empty(),
                    Optional.of(figure.key()));
        }

        /** The same input, marked as standing by default. */
        public Input defaulted() {
            return new Input(label, value, unit, source, true, effect, figure);
        }

        /** The same input with what it contributes to the figure. */
        public Input withEffect(double contribution) {
            return new Input(label, value, unit, source, byDefault, OptionalDouble.of(contribution), figure);
        }
    }
}
