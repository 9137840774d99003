package org.coppice.app.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Names for people: the first few in quotation marks, and how many more there are. */
final class QuotedNames {
    private QuotedNames() {}

    static String of(List<String> names, int most) {
        int more = names.size() - most;
        return names.stream().limit(most).map(name -> "“" + name + "”").collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
