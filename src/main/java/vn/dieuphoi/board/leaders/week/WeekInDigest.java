package vn.dieuphoi.board.leaders.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.board.leaders.OfficeBar;
import vn.dieuphoi.board.leaders.owed.OwedThing;
import vn.dieuphoi.escalation.register.GivenOrder;
import vn.dieuphoi.messages.Content;
import vn.dieuphoi.messages.digest.WeeklyPicture;
import vn.dieuphoi.plan.PlanRegister;

/** The weekly picture as leadership is told it on its day. */
@Component
class WeekInDigest implements WeeklyPicture {

    private static final int OFFICES = 10;

    private final LeadersWeek week;
    private final PlanRegister plans;

    WeekInDigest(LeadersWeek week, PlanRegister plans) {
        this.week = week;
        this.plans = plans;
    }

    @Override
    public Optional<Picture> of(LocalDate day) {
        return week.isItsDay(day)
                ? plans.covering(day).stream().findFirst().map(plan -> picture(week.of(plan, work -> true)))
                : Optional.empty();
    }

    private static Picture picture(WeekNews news) {
        return new Picture(
                "Bản tin tuần từ %s, kế hoạch %s"
                        .formatted(Vietnamese.date(news.monday()), news.plan().words()),
                news.picture().sentence(),
                sections(news),
                "/bang/tuan?ke-hoach=" + news.plan());
    }

    private static List<Content.Section> sections(WeekNews news) {
        List<Content.Section> sections = new ArrayList<>();
        String list = "/bang/viec?ke-hoach=" + news.plan();
        sections.add(new Content.Section(
                "Tuần qua",
                List.of(
                        new Content.Line(
                                news.done() + " việc xong",
                                "",
                                list + "&loai=DONE&tuan=" + news.monday().minusWeeks(1)),
                        new Content.Line(
                                "%d việc quá hạn".formatted(news.lateOver()),
                                "tuần trước đó %d".formatted(news.lateBefore()),
                                list + "&ngay=" + news.over()))));
        if (!news.behind().isEmpty()) {
            sections.add(new Content.Section(
                    "Chậm do đơn vị nào",
                    news.behind().stream()
                            .limit(OFFICES)
                            .map(office -> line(office, list))
                            .toList()));
        }
        if (news.dueCount() > 0) {
            List<Content.Line> due =
                    new ArrayList<>(news.due().stream().map(WeekInDigest::line).toList());
            if (news.dueCount() > due.size()) {
                due.add(new Content.Line(
                        "và %d việc khác".formatted(news.dueCount() - due.size()),
                        "",
                        list + "&loai=ON_TRACK&den=" + news.until()));
            }
            sections.add(new Content.Section("Đến hạn tuần này (%d)".formatted(news.dueCount()), due));
        }
        if (!news.orders().isEmpty()) {
            sections.add(new Content.Section(
                    "Chỉ đạo tuần qua (%d)".formatted(news.orders().size()),
                    news.orders().stream()
                            .limit(OFFICES)
                            .map(order -> line(order, news))
                            .toList()));
        }
        return sections;
    }

    private static Content.Line line(OfficeBar office, String list) {
        return new Content.Line(
                "%s: %d việc".formatted(office.name(), office.late()),
                "lâu nhất %d ngày".formatted(office.days()),
                office.code().isEmpty() ? list + "&loai=LATE" : list + "&loai=LATE&don-vi=" + office.code());
    }

    private static Content.Line line(OwedThing thing) {
        return new Content.Line(
                thing.number().isEmpty() ? thing.label() : "Mục %s: %s".formatted(thing.number(), thing.label()),
                thing.dueOn() == null
                        ? thing.party()
                        : "%s, hạn %s".formatted(thing.party(), Vietnamese.date(thing.dueOn())),
                thing.work() == null ? null : "/muc/" + thing.work());
    }

    private static Content.Line line(GivenOrder order, WeekNews news) {
        return new Content.Line(
                "%s %s: %s".formatted(order.kind().label(), order.partyName(), order.about()),
                order.carried().label(),
                "/bang/so-chi-dao?ke-hoach=" + news.plan());
    }
}
