package vn.dieuphoi.office.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;

/** Finds the office that a cell names: by its code, its name or another spelling of it, the longest that fits. */
public final class WrittenParties {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final int CANDIDATES = 3;

    private final Map<PartyCode, String> names = new LinkedHashMap<>();
    private final Map<String, Set<PartyCode>> bySpelling = new HashMap<>();
    private final Set<String> house = new LinkedHashSet<>();

    /** @param house names of the department itself, which people write behind those of its offices */
    public WrittenParties(Collection<String> house) {
        house.stream().map(PlainWords::of).filter(words -> !words.isEmpty()).forEach(this.house::add);
    }

    /** @param spellings other ways to write its name; case, diacritics and punctuation make no difference */
    public void know(PartyCode code, String name, Collection<String> spellings) {
        names.put(code, name);
        Stream.concat(Stream.of(name, code.value()), spellings.stream())
                .map(PlainWords::of)
                .filter(words -> !words.isEmpty())
                .forEach(key -> bySpelling
                        .computeIfAbsent(key, fresh -> new LinkedHashSet<>())
                        .add(code));
    }

    /** One that is no more, known by its code alone: its name may lead to another now. */
    public void knowGone(PartyCode code, String name) {
        names.put(code, name);
    }

    /**
     * The party of a cell; nothing where the cell is empty.
     *
     * @throws Refused when it names none, or more than one
     */
    Optional<PartyCode> find(String cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<PartyCode> code = names.keySet().stream()
                .filter(known -> known.value().equalsIgnoreCase(cell))
                .findFirst();
        if (code.isPresent()) {
            return code;
        }
        Set<PartyCode> named = new LinkedHashSet<>();
        boolean whole = cover(IN_BRACKETS.matcher(cell).replaceAll(" "), named);
        Matcher bracket = IN_BRACKETS.matcher(cell);
        while (bracket.find()) {
            cover(bracket.group(1), named);
        }
        if (named.size() > 1) {
            throw new Refused("“" + cell + "” có thể là " + told(named, " hoặc ") + "; hãy ghi mã của một đơn vị.");
        }
        if (!whole || named.isEmpty()) {
            throw new Refused("không có đơn vị mang mã hay tên “" + cell + "”" + near(named)
                    + "; hãy ghi mã hoặc tên như ở trang Tổ chức.");
        }
        return Optional.of(named.iterator().next());
    }

    /**
     * Covers the words with spellings, from the left and the longest first.
     *
     * @param named takes the parties that they name
     * @return whether no word is left over
     */
    private boolean cover(String words, Set<PartyCode> named) {
        List<String> left = Arrays.stream(PlainWords.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean whole = true;
        int at = 0;
        while (at < left.size()) {
            int end = left.size();
            while (end > at && !isName(String.join(" ", left.subList(at, end)))) {
                end--;
            }
            if (end == at) {
                whole = false;
                at++;
            } else {
                named.addAll(bySpelling.getOrDefault(String.join(" ", left.subList(at, end)), Set.of()));
                at = end;
            }
        }
        return whole;
    }

    private boolean isName(String key) {
        return bySpelling.containsKey(key) || house.contains(key);
    }

    private String near(Set<PartyCode> named) {
        return named.isEmpty() ? "" : ", gần nhất là " + told(named, ", ");
    }

    private String told(Set<PartyCode> named, String between) {
        return named.stream()
                .limit(CANDIDATES)
                .map(code -> names.get(code) + " (mã " + code.value() + ")")
                .collect(Collectors.joining(between));
    }
}
