package org.coppice.app.control.table;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.ChoiceKind;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.YesNoKind;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.reference.EmbodiedClaim;

/** What may be chosen for a property, as texts that {@link CellText#read} understands; empty where anything may be typed. */
public final class CellChoices {

    private CellChoices() {}

    static <M> List<String> of(Plan plan, Field<M, ?> field, M row) {
        if (row instanceof DeviceType type && field.key().equals(DeviceType.CLAIM.key())) {
            return type.claims().stream().map(EmbodiedClaim::id).toList();
        }
        if (row instanceof Inference service && field.key().equals(Inference.POINT.key())) {
            return points(plan, service);
        }
        return of(plan, field.kind());
    }

    private static List<String> points(Plan plan, Inference service) {
        return plan.findFleet(service.fleet())
                .map(Fleet::deviceType)
                .flatMap(plan::findDeviceType)
                .map(type -> type.points().stream().map(OperatingPoint::id).toList())
                .orElse(List.of());
    }

    /** What may be chosen for a kind of property, whatever record it stands in. */
    public static List<String> of(Plan plan, FieldKind<?> kind) {
        if (kind instanceof ChoiceKind<?> choice) {
            return texts(choice);
        }
        if (kind instanceof YesNoKind) {
            return List.of("yes", "no");
        }
        if (kind instanceof OptionalKind<?> optional) {
            List<String> inner = of(plan, optional.inner());
            return inner.isEmpty() ? inner : withNothing(inner);
        }
        return CellText.names(plan, kind);
    }

    private static <E extends Enum<E>> List<String> texts(ChoiceKind<E> kind) {
        return kind.choices().stream()
                .map(choice -> CellText.readable(kind, kind.format(choice)))
                .toList();
    }

    private static List<String> withNothing(List<String> choices) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(choices);
        return List.copyOf(all);
    }
}
