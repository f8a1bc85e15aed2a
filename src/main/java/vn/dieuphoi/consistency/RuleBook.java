package vn.dieuphoi.consistency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.dieuphoi.consistency.search.Search;

/** All rules, read at the start: one that is written wrongly, or that nobody would find anything for, stops it. */
@Component
class RuleBook {

    private static final TypeReference<List<ConsistencyRule>> RULES = new TypeReference<>() {};

    private final List<ConsistencyRule> rules = new ArrayList<>();
    private final Map<String, Search> searches;

    RuleBook(ResourcePatternResolver resources, List<Search> searches) {
        this.searches = searches.stream().collect(Collectors.toMap(Search::rule, Function.identity()));
        try {
            rules.addAll(read(resources, "classpath*:consistency/*.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        requireThatEachFindsSomething();
    }

    static List<ConsistencyRule> read(ResourcePatternResolver resources, String files) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        List<ConsistencyRule> read = new ArrayList<>();
        for (Resource file : resources.getResources(files)) {
            try (InputStream content = file.getInputStream()) {
                read.addAll(yaml.readValue(content, RULES));
            }
        }
        return read;
    }

    private void requireThatEachFindsSomething() {
        Set<String> codes = new HashSet<>();
        for (ConsistencyRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalStateException("Hai quy tắc đối chiếu cùng mã: " + rule.code());
            }
            if (rule.sql() == null && !searches.containsKey(rule.code())) {
                throw new IllegalStateException("Quy tắc đối chiếu chưa có cách tìm: " + rule.code());
            }
        }
        if (!codes.containsAll(searches.keySet())) {
            throw new IllegalStateException("Có cách tìm không thuộc quy tắc đối chiếu nào: " + searches.keySet());
        }
    }

    List<ConsistencyRule> all() {
        return List.copyOf(rules);
    }

    Optional<Search> searchOf(ConsistencyRule rule) {
        return Optional.ofNullable(searches.get(rule.code()));
    }
}
