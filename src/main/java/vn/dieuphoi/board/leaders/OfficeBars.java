package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.office.PartyRegister;

/** What each party owes; those beyond the first eleven together, leadership last: it sees its own slowness. */
final class OfficeBars {

    private static final int BY_NAME = 10;

    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final Collection<String> leadership;
    private final LocalDate today;

    OfficeBars(PartyRegister parties, WorkingDays workingDays, Collection<String> leadership, LocalDate today) {
        this.parties = parties;
        this.workingDays = workingDays;
        this.leadership = leadership;
        this.today = today;
    }

    List<OfficeBar> of(List<OfficeThings> all) {
        List<OfficeThings> others =
                all.stream().filter(one -> !leadership.contains(one.party())).toList();
        List<OfficeThings> own =
                all.stream().filter(one -> leadership.contains(one.party())).toList();
        int most = all.stream().mapToInt(OfficeThings::open).max().orElse(1);
        int named = others.size() <= BY_NAME + 1 ? others.size() : BY_NAME;
        List<OfficeBar> bars = new ArrayList<>(others.stream()
                .limit(named)
                .map(one -> bar(one.party(), parties.nameOfOwer(one.party()), List.of(one), most))
                .toList());
        if (others.size() > named) {
            List<OfficeThings> rest = others.subList(named, others.size());
            bars.add(bar("", rest.size() + " đơn vị khác", rest, most));
        }
        if (!own.isEmpty()) {
            bars.add(bar(
                    parties.leadership().code().value(), parties.leadership().shortName(), own, most));
        }
        return bars;
    }

    private OfficeBar bar(String code, String name, List<OfficeThings> of, int most) {
        @Nullable
        LocalDate oldest = of.stream()
                .map(OfficeThings::oldest)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        int open = of.stream().mapToInt(OfficeThings::open).sum();
        return new OfficeBar(
                code,
                name,
                leadership.contains(code),
                of.stream().mapToInt(OfficeThings::late).sum(),
                of.stream().mapToInt(OfficeThings::near).sum(),
                of.stream().mapToInt(OfficeThings::rest).sum(),
                of.stream().mapToInt(OfficeThings::waiting).sum(),
                oldest == null ? 0 : workingDays.between(oldest, today),
                Math.max(most, open));
    }
}
