package vn.dieuphoi.plan.reading.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftParty;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.Fact;

/** Lists the parties of a draft: known ones by their code, new ones once for all places where they are named. */
public final class PartyBook {

    private final KnownParties register;
    private final Set<String> codes = new HashSet<>();

    public PartyBook(KnownParties register) {
        this.register = register;
    }

    public List<DraftParty> of(List<DraftItem> items) {
        Map<String, List<Fact>> mentions = new LinkedHashMap<>();
        for (DraftItem item : items) {
            for (List<DraftRole> roles : List.of(item.leads, item.partners, item.external)) {
                for (DraftRole role : roles) {
                    mentions.computeIfAbsent(key(role.party().text()), fresh -> new ArrayList<>())
                            .add(role.party());
                }
            }
        }
        List<DraftParty> parties = new ArrayList<>();
        mentions.forEach((key, facts) -> parties.add(party(facts)));
        return parties;
    }

    /** Names that differ in "và", dashes and commas only are one party. */
    private static String key(String name) {
        return KnownParties.key(name)
                .replaceAll("(?:^| )và(?= )", "")
                .replaceAll("(?:^| )có(?= liên quan)", "")
                .strip();
    }

    private DraftParty party(List<Fact> facts) {
        Fact first = facts.get(0);
        Set<String> spellings = new LinkedHashSet<>();
        facts.forEach(fact -> spellings.add(fact.raw().line()));
        KnownParties.Known known = register.byCode(first.text());
        if (known != null) {
            return new DraftParty(known.code(), known.name(), List.copyOf(spellings), true, first, facts.size());
        }
        facts.forEach(fact -> spellings.add(fact.text()));
        return new DraftParty(code(first.text()), first.text(), List.copyOf(spellings), false, first, facts.size());
    }

    /** First letters of the words, told apart by a number. */
    private String code(String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        StringBuilder letters = new StringBuilder();
        for (String word : plain.split("[^A-Za-z0-9]+")) {
            boolean sign = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            letters.append(sign ? word : word.isEmpty() ? "" : word.substring(0, 1));
        }
        String base = letters.toString().toUpperCase(Locale.ROOT).replaceAll("^[^A-Z]+", "");
        String code = base.isEmpty() ? "DV" : base.substring(0, Math.min(24, base.length()));
        int next = 2;
        String free = code;
        while (!codes.add(free)) {
            free = code + next++;
        }
        return free;
    }
}
