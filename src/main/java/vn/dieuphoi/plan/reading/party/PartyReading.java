package vn.dieuphoi.plan.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads lists of parties by the register, by the document's own plain names and by how names are built. */
public final class PartyReading {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[-–+•*]\\s*)?(?:(?:đề nghị |chủ động )?phối hợp (?:cùng |với )?|đề nghị |giao (?:cho )?|(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp|thực hiện)(?: thực hiện)?\\s*[:：]\\s*|gồm:? |do (?=\\p{Lu}))",
            FLAGS);
    /** Words of a sentence and not of a name. */
    private static final Pattern SENTENCE = Pattern.compile(
            " (?:chủ trì|phối hợp|hoàn thành|trước ngày|chịu trách nhiệm|và các nhiệm vụ|as well as|for all|required|encouraged)(?: |$)|\\d{1,2}/\\d{1,2}");

    /** So many small words, and then several things, are no name any more: … giao thông chỉnh trang các tuyến đường. */
    private static final Pattern LONG = Pattern.compile("(?: \\p{Ll}+){6,} (?:các|những|trên|tại|từ) \\p{Ll}");

    private static final Pattern LOST_BORDER = Pattern.compile(
            "(?<=[\\p{Ll}\\p{Lu}])\\s+(?=(?:Sở|Bộ|UBND|Phòng|Công an|Viện|Cục|Trung tâm|Khoa|Vụ|Chi cục|Trường|Hội|Ban|Tổ|Đội|Công ty|Xí nghiệp|Chi nhánh|Bệnh viện) \\p{Lu})");
    /** Heads of names that hold no other name with the same head. */
    private static final Set<String> TWIN = Set.of("Sở", "Khoa", "Phòng", "Vụ", "Cục", "Chi cục", "UBND", "Công an");

    /** Bodies that are named after the one they belong to: Chi đoàn | Trường THCS Lê Lợi. */
    private static final Pattern HOSTED = Pattern.compile(
            "(?:Chi đoàn|Chi bộ|Chi hội|Liên chi đoàn|Liên chi hội|Đảng bộ|Đảng ủy|Đảng uỷ|Công đoàn|Đoàn cơ quan|Đoàn Thanh niên|Đoàn thanh niên|Hội phụ nữ|Hội Phụ nữ|Thanh tra|Văn phòng|Ban Giám hiệu|Ban Giám đốc|Lãnh đạo|Tổ công đoàn)",
            FLAGS);

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)?");
    private static final Pattern STUMP = Pattern.compile("Bộ|Sở|Phòng|Ban|UBND các|và|các", FLAGS);
    /** Names with a comma that are one: the offices of culture, of labour and of economy in each province and commune. */
    private static final Pattern COMMA_NAMES = Pattern.compile(
            "Văn hóa, Thể thao|Văn hoá, Thể thao|Lao động,? ?-? ?Thương binh|Kinh tế, Hạ tầng|Khoa học, Công nghệ|Văn hóa, Khoa học|Văn hóa, Thông tin|Giáo dục, Đào tạo|Nông, lâm|Xuất bản, In|Báo chí, Xuất bản",
            FLAGS);

    private static final Pattern COMMA = Pattern.compile(",\\s+(?=\\p{Lu})");

    private final KnownParties register;
    private final NameStore store = new NameStore();
    private final boolean english;
    private final PartyCuts cuts;

    public PartyReading(KnownParties register, boolean english) {
        this.register = register;
        this.english = english;
        this.cuts = new PartyCuts(register, store, english);
    }

    public KnownParties register() {
        return register;
    }

    /** Learns the names that stand plainly in a list. */
    public void learn(Stretch words) {
        List<Stretch> pieces = cuts.of(clean(words));
        for (Stretch piece : pieces) {
            String name = BRACKETS.matcher(Effort.counted(piece)).replaceAll("").strip();
            boolean plain = !name.matches("(?s).*[,;/\\n:].*") && name.length() > 3 && name.split(" ").length <= 11;
            boolean alone = pieces.size() == 1 && !name.isEmpty() && Character.isUpperCase(name.charAt(0));
            if (plain
                    && (alone || PartyShape.begins(name, english))
                    && !ScopeWords.follow(name)
                    && !LOST_BORDER.matcher(Effort.counted(name)).find()) {
                store.add(name.replaceFirst("\\.$", ""));
            }
        }
    }

    /** The parties of a list, in its order. */
    public List<PartyMention> list(Stretch words) {
        List<PartyMention> mentions = new ArrayList<>();
        for (Stretch piece : cuts.of(clean(words))) {
            for (Stretch part : apart(piece)) {
                mentions.addAll(mentions(part));
            }
        }
        if (mentions.size() > 1
                && STUMP.matcher(
                                Effort.counted(mentions.get(mentions.size() - 1).name()))
                        .matches()) {
            mentions.remove(mentions.size() - 1);
            int last = mentions.size() - 1;
            mentions.set(last, mentions.get(last).doubted("danh sách bị cắt ở cuối"));
        }
        return ScopeWords.shared(mentions);
    }

    private static Stretch clean(Stretch words) {
        Stretch clean = words.trimmed(".;,:-–+");
        Matcher leadIn = clean.matcher(LEAD_IN);
        while (leadIn.find() && leadIn.end() < clean.length()) {
            clean = clean.from(leadIn.end()).trimmed();
            leadIn = clean.matcher(LEAD_IN);
        }
        return clean;
    }

    /** Two names with nothing between them, where the first is known by itself or they begin with one head. */
    private List<Stretch> apart(Stretch piece) {
        Matcher border = piece.matcher(LOST_BORDER);
        while (border.find()) {
            Stretch left = piece.cut(0, border.start());
            Stretch right = piece.from(border.end());
            if (HOSTED.matcher(Effort.counted(left)).matches()) {
                continue;
            }
            boolean known = store.knows(left.toString()) || register.find(left.toString()) != null;
            boolean twins = TWIN.contains(PartyShape.head(left))
                    && PartyShape.head(left).equals(PartyShape.head(right))
                    && register.longestAt(piece) <= left.length()
                    && store.longestAt(piece) <= left.length();
            if (known || twins) {
                List<Stretch> parts = new ArrayList<>(List.of(left));
                parts.addAll(apart(piece.from(border.end())));
                return parts;
            }
        }
        return List.of(piece);
    }

    private List<PartyMention> mentions(Stretch piece) {
        Stretch words = piece.trimmed(".,;:");
        Stretch scope = null;
        Matcher scoped = ScopeWords.of(words);
        boolean plurals = words.toString().matches("(?s)(?:UBND )?(?:Các|các) \\p{L}+(?: \\p{L}+)?:.*");
        boolean described =
                plurals || words.toString().matches("(?s)(?:Các|các) (?:cơ quan|đơn vị|cơ sở|phòng|ban|cá nhân).*");
        if (!described
                && register.find(words.line()) == null
                && ScopeWords.found(words, scoped)
                && words.length() - scoped.start() > 12) {
            scope = words.from(scoped.start()).trimmed(":.,;");
            words = words.cut(0, scoped.start()).trimmed();
        }
        Stretch bare = bare(words);
        scope = scope == null ? ScopeWords.bracketed(words) : scope;
        Matcher plural = PartyShape.plural(bare);
        if (plural.find() && !plural.group(1).matches("(?i)đơn vị|cơ quan") && !oneSet(bare, plural)) {
            return expanded(bare.from(plural.end()), plural.group(1), scope);
        }
        return elided(bare, scope);
    }

    /** các Ban Quản lý rừng phòng hộ: no list of names, but one of several bodies. */
    private static boolean oneSet(Stretch words, Matcher plural) {
        String names = words.toString().substring(plural.end());
        return plural.group().indexOf(':') < 0 && !names.matches("(?s).*(?:[,;]\\s*|\\svà\\s+)\\p{Lu}.*");
    }

    /** Without what stands in brackets behind the name. */
    private static Stretch bare(Stretch words) {
        Matcher brackets = words.matcher(BRACKETS);
        return brackets.find() && brackets.start() > 2 && brackets.end() == words.length()
                ? words.cut(0, brackets.start()).trimmed(",;.")
                : words;
    }

    /** các Sở: Nội vụ, Tài chính → Sở Nội vụ, Sở Tài chính. */
    private List<PartyMention> expanded(Stretch names, String head, @Nullable Stretch scope) {
        String capital = Character.toUpperCase(head.charAt(0)) + head.substring(1);
        List<PartyMention> mentions = new ArrayList<>();
        List<Stretch> pieces = names.split(Pattern.compile("\\s*[,;]\\s*(?=\\p{Lu})"));
        for (Stretch piece : pieces) {
            List<Stretch> last = piece == pieces.get(pieces.size() - 1)
                    ? piece.split(Pattern.compile("\\s+và\\s+(?=\\p{Lu})"))
                    : List.of(piece);
            boolean two = last.size() > 1 && (last.size() > 2 || !store.knows(capital + " " + piece));
            for (Stretch name : two && pieces.size() > 1 ? last : List.of(piece)) {
                String full = PartyShape.begins(name, false) ? name.line() : capital + " " + name.line();
                String doubt = register.find(full) != null || store.knows(full)
                        ? null
                        : "tên được ghép từ cụm “các " + head + "”";
                mentions.add(new PartyMention(full, name, scope, doubt));
            }
        }
        return mentions;
    }

    /** Sở Xây dựng, Tài chính → two, where the document knows Sở Tài chính. */
    private List<PartyMention> elided(Stretch words, @Nullable Stretch scope) {
        String head = PartyShape.head(words);
        List<PartyMention> mentions = new ArrayList<>();
        Matcher border = words.matcher(Pattern.compile("\\s*,\\s*(?=\\p{Lu})|\\s+và\\s+(?=\\p{Lu})"));
        int start = 0;
        String doubt = null;
        while (!head.isEmpty() && border.find()) {
            Stretch next = words.from(border.end());
            String rest = head + " " + next;
            int known = Math.max(register.longestAt(rest), store.longestAt(rest));
            boolean person = start == 0 && PartyCuts.person(words.cut(0, border.start()), next);
            boolean joined = person
                    || register.longestAt(words.from(start)) > border.end() - start
                    || COMMA_NAMES.matcher(Effort.counted(words.from(start))).find();
            boolean bracket = border.start() > 0 && words.charAt(border.start() - 1) == ')';
            if (!joined && (known > head.length() + 1 || bracket)) {
                mentions.add(named(words.cut(start, border.start()), start == 0 ? "" : head + " ", scope, doubt));
                start = border.end();
            } else if (!joined && words.charAt(border.start()) == ',') {
                doubt = "dấu phẩy có thể ngăn hai tên";
            }
        }
        mentions.add(named(words.from(start), start == 0 ? "" : head + " ", scope, doubt));
        return mentions;
    }

    /** Whether a comma stands in the name that is not the one between a person and the office he holds. */
    private static boolean comma(Stretch name) {
        Matcher comma = name.matcher(COMMA);
        return comma.find() && !PartyCuts.person(name.cut(0, comma.start()), name.from(comma.end()));
    }

    private PartyMention named(Stretch words, String head, @Nullable Stretch scope, @Nullable String doubt) {
        Stretch bare = bare(words);
        String name = head + bare.line();
        String other = name.contains(",") ? store.otherwise(name) : null;
        boolean named = other != null || register.find(name) != null || store.knows(name);
        boolean strange = !named && !PartyShape.begins(name, english)
                || SENTENCE.matcher(Effort.counted(name)).find();
        if (english && name.contains(",") && !named) {
            return new PartyMention(name, bare, scope, "dấu phẩy có thể ngăn hai tên");
        }
        boolean comma = !named
                && comma(bare)
                && !COMMA_NAMES.matcher(Effort.counted(name)).find();
        if (comma && doubt == null) {
            return new PartyMention(name, bare, scope, "dấu phẩy có thể ngăn hai tên");
        }
        strange |= !named && LONG.matcher(Effort.counted(name)).find();
        String why = doubt != null && other == null ? doubt : strange ? "không giống tên cơ quan, đơn vị" : null;
        return new PartyMention(other == null ? name : other, bare, scope, why);
    }
}
