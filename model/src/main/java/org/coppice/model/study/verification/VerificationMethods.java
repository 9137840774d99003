package org.coppice.model.study.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.coppice.model.source.UserError;

/** The methods that cases may name. Immutable; a module that reads files adds its own. */
public final class VerificationMethods {
    private final Map<String, VerificationMethod> methods;

    private VerificationMethods(Map<String, VerificationMethod> methods) {
        this.methods = methods;
    }

    /** The methods of the model. */
    public static VerificationMethods standard() {
        Map<String, VerificationMethod> methods = new LinkedHashMap<>();
        TrainingMethods.register(methods);
        EmbodiedMethods.register(methods);
        PowerMethods.register(methods);
        InferenceMethods.register(methods);
        LifecycleMethods.register(methods);
        EnergyMethods.register(methods);
        StorageMethods.register(methods);
        MixMethods.register(methods);
        FacilityMethods.register(methods);
        TariffMethods.register(methods);
        GenerationMethods.register(methods);
        CalibrationMethods.register(methods);
        return new VerificationMethods(methods);
    }

    /** These and one more. */
    public VerificationMethods with(String name, VerificationMethod method) {
        Map<String, VerificationMethod> more = new LinkedHashMap<>(methods);
        more.put(name, method);
        return new VerificationMethods(more);
    }

    /** The names in order. */
    public Set<String> names() {
        return methods.keySet();
    }

    /**
     * The method of that name.
     *
     * @throws UserError where there is none, naming the case that wants it
     */
    VerificationMethod get(VerificationCase wanting) {
        VerificationMethod method = methods.get(wanting.method());
        if (method == null) {
            throw new UserError("Case " + wanting.id() + " names the method “" + wanting.method()
                    + "”, which is not known. Known are " + String.join(", ", methods.keySet()) + ".");
        }
        return method;
    }
}
