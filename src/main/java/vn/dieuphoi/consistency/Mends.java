package vn.dieuphoi.consistency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.consistency.mend.Mend;

/** What can be put right, by rule. */
@Component
class Mends {

    private final Map<String, Mend> all;

    Mends(List<Mend> all) {
        this.all = all.stream().collect(Collectors.toMap(Mend::rule, Function.identity()));
    }

    Optional<Mend> of(String rule) {
        return Optional.ofNullable(all.get(rule));
    }
}
