package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.normalise.FlowDecision;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.source.Finding;

/**
 * Delivered and received: which of them the site takes from the network depends on who speaks. Where more would be fed in than is
 * taken, the words were probably those of the other side, and it is asked.
 */
final class Directions {
    private static final String QUESTION = "taken";

    private Directions() {}

    /**
     * Asks for each pair which of the two the site takes.
     *
     * @return the series, the pairs that are answered otherwise turned round
     */
    static List<Normalised> check(List<Normalised> series, Answers answers, Notes notes) {
        List<Normalised> result = new ArrayList<>(series);
        List<Normalised> opposites = series.stream()
                .filter(one -> isOfGrid(one) && one.flow() == Flow.EXPORT)
                .filter(one -> answers.find("flow", one.name()).isEmpty())
                .toList();
        for (Normalised fedIn : opposites) {
            counterpart(fedIn, series, answers).ifPresent(taken -> {
                String question = opposites.size() == 1 ? QUESTION : QUESTION + ":" + fedIn.name();
                Optional<String> answer = answers.find(QUESTION, fedIn.name());
                if (answer.isEmpty()
                        && fedIn.readings().sum() > taken.readings().sum()) {
                    ask(question, taken, fedIn, notes);
                }
                if (answer.filter(name -> name.strip().equalsIgnoreCase(fedIn.name()))
                        .isPresent()) {
                    result.replaceAll(one -> one == fedIn
                            ? fedIn.withFlow(Flow.IMPORT)
                            : one == taken ? taken.withFlow(Flow.EXPORT) : one);
                }
            });
        }
        return result;
    }

    private static boolean isOfGrid(Normalised series) {
        return series.commodity() == Commodity.ELECTRICITY && series.quantity().adds();
    }

    /** The only one of the others that is taken, and whose words make a feed-in of this one; of its own meter, if there are several. */
    private static Optional<Normalised> counterpart(Normalised fedIn, List<Normalised> series, Answers answers) {
        String words = FlowDecision.words(fedIn.raw());
        List<Normalised> taken = series.stream()
                .filter(one -> isOfGrid(one) && one.flow() == Flow.IMPORT && one.quantity() == fedIn.quantity())
                .filter(one -> answers.find("flow", one.name()).isEmpty())
                .filter(one -> Subject.isOppositeOf(words, FlowDecision.words(one.raw())))
                .toList();
        List<Normalised> own = taken.stream()
                .filter(one -> one.raw().meter().equals(fedIn.raw().meter()))
                .toList();
        List<Normalised> found = taken.size() == 1 ? taken : own;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static void ask(String question, Normalised taken, Normalised fedIn, Notes notes) {
        notes.ask(
                question,
                taken.name(),
                "its words",
                fedIn.raw().where(),
                "By its words the site would feed in more (" + fedIn.name() + ") than it takes from the network ("
                        + taken.name() + "). Which of the two does it take?",
                List.of(option(taken), option(fedIn)));
    }

    private static Finding.Option option(Normalised series) {
        return new Finding.Option(
                series.name(), OptionalDouble.of(series.readings().sum()));
    }
}
