package org.coppice.model.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;

/** The rule sets that ship with the program, read from {@code rule-sets.json} beside this class. */
public final class RuleSets {
    private RuleSets() {}

    /** All of them, those in force first. */
    public static List<RuleSet> all() {
        return RuleSet.ALL;
    }

    static List<RuleSet> read() {
        try (InputStream stream = RuleSets.class.getResourceAsStream("rule-sets.json")) {
            if (stream == null) {
                throw new IllegalStateException("rule-sets.json is missing from the program");
            }
            List<RuleSet> all = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(stream)) {
                all.add(ruleSet(node));
            }
            return List.copyOf(all);
        } catch (IOException problem) {
            throw new IllegalStateException("rule-sets.json cannot be read", problem);
        }
    }

    private static RuleSet ruleSet(JsonNode node) {
        List<List<String>> ranks = new ArrayList<>();
        node.path("ranks").forEach(rank -> ranks.add(texts(rank)));
        JsonNode exempt = node.path("exemptBelowMwh");
        JsonNode legacy = node.path("legacyBefore");
        return new RuleSet(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("hourly").asBoolean(),
                node.path("status").asText(),
                LocalDate.parse(node.path("validFrom").asText()),
                Source.published(
                        node.path("publisher").asText(),
                        node.path("year").asInt(),
                        node.path("title").asText(),
                        node.path("place").asText(),
                        "cited",
                        Quality.PUBLISHED),
                ranks,
                texts(node.path("remainder")),
                node.path("vintageYearsBefore").asInt(),
                exempt.isNumber() ? OptionalDouble.of(exempt.asDouble()) : OptionalDouble.empty(),
                legacy.isTextual() ? Optional.of(LocalDate.parse(legacy.asText())) : Optional.empty(),
                texts(node.path("criteria")));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
