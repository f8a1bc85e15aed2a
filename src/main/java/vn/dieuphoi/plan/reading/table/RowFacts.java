package vn.dieuphoi.plan.reading.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftMilestone;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.ProductWords;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.party.AssignedParties;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.party.PartyRoles;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads the cells of one row. */
final class RowFacts {

    private static final int LONGEST_TIME = 40;
    private static final java.util.regex.Pattern STEP = java.util.regex.Pattern.compile("\\n(?=\\s*[-–+•]\\s*\\p{L})");

    private final PartyReading parties;
    private final DueWords due;
    private final PartyRoles roles;

    RowFacts(PartyReading parties, DueWords due) {
        this.parties = parties;
        this.due = due;
        this.roles = new PartyRoles(parties);
    }

    Stretch title(TaskRow row) {
        Stretch words = row.has(ColumnRole.TITLE) ? row.cell(ColumnRole.TITLE) : row.cell(ColumnRole.PRODUCT);
        Numbering numbering = row.numbered() ? null : Numbering.of(words);
        return numbering == null
                ? words.trimmed()
                : words.from(numbering.length()).trimmed();
    }

    DraftItem item(TaskRow row, Fact code, @Nullable Fact group) {
        Stretch title = title(row);
        List<Stretch> steps = title.split(STEP);
        boolean listed = steps.size() > 1
                && steps.get(0).length() > 10
                && steps.get(0).length() < 200
                && Character.isLetterOrDigit(steps.get(0).charAt(0));
        Stretch name = listed ? steps.get(0).endingWithout(":;,.") : firstLine(title);
        DraftItem item = new DraftItem(code, Fact.words(name, "cột nội dung"));
        if (listed) {
            steps.subList(1, steps.size())
                    .forEach(step -> item.subtasks.add(
                            Fact.words(step.trimmed("-–+•").endingWithout(";,"), "gạch đầu dòng trong ô nội dung")));
        }
        item.group = group;
        item.text = Fact.words(title, "cột nội dung");
        parties(row, item);
        item.due = due(row);
        item.milestones.addAll(milestones(row.cell(ColumnRole.DUE)));
        if (row.has(ColumnRole.START)) {
            item.start = start(row.cell(ColumnRole.START));
        }
        if (row.has(ColumnRole.TITLE)) {
            item.products.addAll(ProductWords.read(row.cell(ColumnRole.PRODUCT)));
        }
        if (unread(row, item)) {
            item.text = Fact.words(title, "cột nội dung").doubted("một ô có chữ mà không đọc được gì");
        }
        return item;
    }

    /** Whether a column of parties or products says something in this row of which nothing was read. */
    private static boolean unread(TaskRow row, DraftItem item) {
        return says(row, ColumnRole.PARTNERS) && item.partners.isEmpty()
                || says(row, ColumnRole.LEAD) && item.leads.isEmpty()
                || says(row, ColumnRole.PRODUCT) && row.has(ColumnRole.TITLE) && item.products.isEmpty();
    }

    private static boolean says(TaskRow row, ColumnRole role) {
        return row.cell(role)
                        .toString()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count()
                > 1;
    }

    /** A short line by itself above the task's sentences is its name. */
    private static Stretch firstLine(Stretch title) {
        int end = title.toString().indexOf('\n');
        boolean named = end > 10
                && end < 110
                && !title.cut(0, end).toString().matches("(?s).*[.:;,]\\s*")
                && title.from(end).toString().matches("(?s)\\n[\\p{Lu}“\"].*");
        return named ? title.cut(0, end) : title;
    }

    private void parties(TaskRow row, DraftItem item) {
        Stretch lead = row.cell(ColumnRole.LEAD);
        Stretch both = row.cell(ColumnRole.LEAD_AND_PARTNERS);
        if (!both.isBlank()) {
            AssignedParties read = AssignedParties.read(both, parties, true);
            item.leads.addAll(roles.of(read.leads(), "cột phân công"));
            item.partners.addAll(roles.of(read.partners(), "cột phân công"));
        }
        if (!lead.isBlank()) {
            AssignedParties read = AssignedParties.read(lead, parties, false);
            item.leads.addAll(roles.of(read.leads(), "cột chủ trì"));
            item.partners.addAll(roles.of(read.partners(), "cột chủ trì ghi phối hợp"));
        }
        item.partners.addAll(roles.of(parties.list(row.cell(ColumnRole.PARTNERS)), "cột phối hợp"));
        doubtTwice(item);
    }

    /** A party that leads and takes part at once is shown to a person. */
    private static void doubtTwice(DraftItem item) {
        for (int i = 0; i < item.partners.size(); i++) {
            DraftRole partner = item.partners.get(i);
            boolean leads = item.leads.stream()
                    .anyMatch(lead ->
                            lead.party().text().equalsIgnoreCase(partner.party().text()));
            if (leads) {
                item.partners.set(i, partner.doubted("vừa chủ trì vừa phối hợp"));
            }
        }
    }

    @Nullable
    Fact due(TaskRow row) {
        Stretch words = row.cell(ColumnRole.DUE);
        Fact read = due.read(words);
        if (read == null || milestones(words).size() < 2) {
            return read;
        }
        Fact last = milestones(words).stream()
                .map(DraftMilestone::due)
                .max(Comparator.comparing(RowFacts::by))
                .orElse(read);
        boolean misread = read.value() instanceof ReadDue when && !by(last).equals(when.by());
        return misread
                ? last.doubted("nhiều mốc trong một ô, thời hạn là mốc cuối")
                : Fact.sure(read.value(), read.raw(), "nhiều mốc trong một ô, thời hạn là mốc cuối");
    }

    private static LocalDate by(Fact milestone) {
        LocalDate by = milestone.value() instanceof ReadDue when ? when.by() : null;
        return by == null ? LocalDate.MIN : by;
    }

    /**
     * The time that heads a group of tasks, where the table has no column for one: QUÝ I.
     *
     * @param always whether all groups of the table are times
     */
    @Nullable
    Fact dueOfGroup(Fact group, boolean always) {
        Fact read = group.raw().length() < LONGEST_TIME ? due.read(group.raw()) : null;
        return read != null && read.value() instanceof ReadDue when && when.by() != null
                ? always ? read : read.doubted("thời hạn lấy từ dòng nhóm")
                : null;
    }

    void longerDue(DraftItem item, Stretch rest) {
        if (item.due != null) {
            Fact longer = due.read(item.due.raw().plus(" ", rest));
            if (longer != null) {
                item.due = longer;
            }
        }
    }

    private @Nullable Fact start(Stretch words) {
        LocalDate day = due.firstDay(words);
        return day == null ? null : Fact.sure(day, words.trimmed(), "cột bắt đầu");
    }

    /** Lines of a cell that each name a day. */
    private List<DraftMilestone> milestones(Stretch words) {
        List<DraftMilestone> milestones = new ArrayList<>();
        List<Stretch> lines = words.split(java.util.regex.Pattern.compile("\\n|;\\s+"));
        if (lines.size() < 2) {
            return List.of();
        }
        for (Stretch line : lines) {
            Fact day = due.read(line);
            if (day == null || !(day.value() instanceof ReadDue when) || when.by() == null) {
                return List.of();
            }
            Stretch title = line.trimmed("-–+•*");
            int colon = title.toString().indexOf(':');
            Stretch name = colon > 0 ? title.cut(0, colon).trimmed() : title;
            milestones.add(new DraftMilestone(Fact.words(name, "mốc trong ô thời hạn"), day));
        }
        return milestones;
    }
}
