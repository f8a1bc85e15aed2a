package vn.dieuphoi.plan.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftTarget;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads the figures that a plan sets: Tỷ lệ … đạt 32,5%. */
public final class TargetWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CHAPTER = Pattern.compile("(?:^|.*\\s)(?:mục tiêu|chỉ tiêu)(?:\\s.*|\\W*)$", FLAGS);
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d/.,\\p{L}-])(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)\\s*(?<unit>%|‰|\\p{Ll}+(?: đồng)?)(?![\\d/])",
            FLAGS);
    private static final Pattern NO_UNIT =
            Pattern.compile("tháng|quý|năm|ngày|và|đến|là|của|trong|mục|điểm|khoản", FLAGS);
    private static final Pattern CLAUSE =
            Pattern.compile(";\\s+|,\\s+(?=(?:tỷ lệ|tỉ lệ|số|mức|trong đó có)\\s)", FLAGS);
    private static final Pattern PARTS = Pattern.compile("(?:\\(\\s*)?trong đó\\s*:?\\s*|:\\s+", FLAGS);
    private static final Pattern BOUND = Pattern.compile(
            "(?<less>dưới|thấp hơn|nhỏ hơn|<)|(?<most>không quá|tối đa|không vượt quá|≤)|(?<least>đạt|ít nhất|tối thiểu|trên|từ|≥|>|tăng|phấn đấu)",
            FLAGS);

    private final List<DraftTarget> targets = new ArrayList<>();

    private TargetWords() {}

    public static List<DraftTarget> of(ProseOutline outline) {
        TargetWords words = new TargetWords();
        outline.all()
                .filter(section -> section.heading().length() < 90
                        && CHAPTER.matcher(Effort.counted(section.heading().line()))
                                .matches())
                .findFirst()
                .ifPresent(section -> section.text().split(Pattern.compile("\\n")).stream()
                        .skip(1)
                        .forEach(words::line));
        return words.targets;
    }

    private void line(Stretch line) {
        Stretch words = line.trimmed("-–+*•");
        Matcher parts = words.matcher(PARTS);
        if (parts.find()) {
            List<Fact> shares = parts(words.from(parts.end()).trimmed(";.)"));
            if (shares.size() > 1) {
                add(words, words.cut(0, parts.start()), shares);
                return;
            }
        }
        List<Stretch> clauses = words.split(CLAUSE);
        if (clauses.stream().allMatch(clause -> figure(clause) != null)) {
            clauses.forEach(clause -> add(clause, clause, List.of()));
        } else {
            add(words, words, List.of());
        }
    }

    private static List<Fact> parts(Stretch words) {
        List<Fact> parts = new ArrayList<>();
        for (Stretch part : words.split(
                Pattern.compile(words.toString().contains(";") ? ";\\s*" : ",\\s+(?=\\p{L}[^:;]{1,60}:)"))) {
            if (figure(part) == null) {
                return List.of();
            }
            parts.add(Fact.words(part.trimmed("().;"), "phần của chỉ tiêu"));
        }
        return parts;
    }

    private void add(Stretch text, Stretch main, List<Fact> parts) {
        Matcher figure = figure(main);
        if (figure == null && parts.isEmpty()) {
            return;
        }
        Stretch name = figure == null ? main : main.cut(0, figure.start());
        if (name.length() < 8 && figure != null) {
            name = main.from(figure.end());
        }
        Fact value = figure == null
                ? null
                : Fact.sure(
                        new BigDecimal(figure.group("number").replace(".", "").replace(',', '.')),
                        main.cut(figure.start("number"), figure.end("number")),
                        "con số trong câu");
        Fact unit =
                figure == null ? null : Fact.words(main.cut(figure.start("unit"), figure.end("unit")), "sau con số");
        targets.add(new DraftTarget(
                "T" + (targets.size() + 1),
                Fact.words(text, "câu nêu chỉ tiêu"),
                Fact.words(name.trimmed(",:.;"), "trước con số"),
                value,
                unit,
                direction(main, figure, parts),
                parts));
    }

    private static String direction(Stretch main, @Nullable Matcher figure, List<Fact> parts) {
        if (figure == null
                || !parts.isEmpty() && main.matcher(BOUND).results().findAny().isEmpty()) {
            return "=";
        }
        Matcher bound = main.cut(0, figure.start()).matcher(BOUND);
        String direction = "=";
        while (bound.find()) {
            direction = bound.group("less") != null ? "<" : bound.group("most") != null ? "≤" : "≥";
        }
        return direction;
    }

    private static @Nullable Matcher figure(Stretch words) {
        Matcher figure = words.matcher(FIGURE);
        while (figure.find()) {
            boolean plain =
                    !NO_UNIT.matcher(Effort.counted(figure.group("unit"))).matches();
            boolean time = words.cut(0, figure.start()).toString().matches("(?si).*(?:năm|tháng|quý|ngày|số)\\s*");
            if (plain && !time) {
                return figure;
            }
        }
        return null;
    }
}
