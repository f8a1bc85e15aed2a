package vn.dieuphoi.reporting.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.reporting.CanonicalText;

/** What the body that gives figures answered to the surveys, one answer each. */
@Component
class SurveyAnswers {

    private final JdbcClient database;

    SurveyAnswers(JdbcClient database) {
        this.database = database;
    }

    void add(String survey, SurveyDesk.Answer answer, Actor actor, Instant now) {
        database.sql("insert into survey_answer (dossier, measured_on, figures, source, entered_by, entered_acting_for,"
                        + " entered_at) values (?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(
                        survey,
                        answer.on(),
                        CanonicalText.write(answer.figures()),
                        answer.source(),
                        actor.person(),
                        actor.actingFor(),
                        Timestamp.from(now))
                .update();
    }

    Optional<SurveyDesk.Answer> of(String survey) {
        return database.sql("select measured_on, figures, source from survey_answer where dossier = ?")
                .param(survey)
                .query((row, number) -> new SurveyDesk.Answer(
                        row.getObject("measured_on", LocalDate.class),
                        List.of(CanonicalText.read(row.getString("figures"), SurveyDesk.Found[].class)),
                        row.getString("source")))
                .optional();
    }
}
