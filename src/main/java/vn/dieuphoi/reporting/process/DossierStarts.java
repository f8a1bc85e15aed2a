package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.process.CalendarWork;

/** The papers that the department draws up by the calendar: quarter, year, survey, budget. */
@Component
class DossierStarts implements CalendarWork {

    private static final Map<String, Dossier.Kind> KINDS = Map.of(
            "quarterly-report", Dossier.Kind.QUARTER,
            "year-end-report", Dossier.Kind.YEAR,
            "indicator-survey", Dossier.Kind.SURVEY,
            "budget-estimate", Dossier.Kind.BUDGET);

    private final ReportDesk desk;

    DossierStarts(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Missed> missed(PastDays days) {
        Map<Dossier.Kind, List<LocalDate>> occurrences = new EnumMap<>(Dossier.Kind.class);
        desk.since()
                .ifPresent(first -> KINDS.forEach((process, kind) -> occurrences.put(kind, days.of(process, first))));
        Map<Dossier.Kind, Map<String, LocalDate>> missed = desk.missed(occurrences);
        return KINDS.entrySet().stream()
                .flatMap(process -> missed.getOrDefault(process.getValue(), Map.of()).entrySet().stream()
                        .map(day -> new Missed(process.getKey(), day.getValue(), day.getKey())))
                .toList();
    }
}
