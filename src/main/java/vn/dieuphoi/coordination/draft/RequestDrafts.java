package vn.dieuphoi.coordination.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.work.WorkKey;

/** The requests that people have begun to write, each their own. What is sent is a draft no more. */
@Component
@Transactional
public class RequestDrafts {

    static final int MOST = 20;
    static final int LONGEST = 50_000;

    private final JdbcClient database;
    private final Claims claims;
    private final Clock clock;

    RequestDrafts(JdbcClient database, Claims claims, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Keeps what stands in the form now. A form that was sent, or is another's, keeps nothing.
     *
     * @param fields a JSON object by field
     * @return whether it is kept
     * @throws Refused when it is too long, or one too many
     */
    public boolean keep(UUID form, String person, WorkKey workItem, String fields) {
        if (fields.length() > LONGEST) {
            throw new Refused("Bản nháp " + TypedText.tooLong(fields.length(), LONGEST) + "; hãy rút gọn.");
        }
        claims.take("request-drafts " + person);
        List<RequestDraft> kept = of(person);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.form().equals(form))) {
            throw new Refused(
                    "Bạn đang có %d bản nháp đề nghị; hãy gửi hoặc bỏ bớt ở trang Đề nghị đã gửi.".formatted(MOST));
        }
        return database.sql("""
                        insert into request_draft (form, person, work_item, fields, saved_at)
                        select :form, :person, :work, :fields, :now
                        where not exists (select from coordination_request where submission = :sent)
                        on conflict (form) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        where request_draft.person = excluded.person and request_draft.work_item = excluded.work_item""")
                        .param("form", form)
                        .param("sent", form.toString())
                        .param("person", person)
                        .param("work", workItem.value())
                        .param("fields", fields)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Whether a form has been sent, by whomever. */
    @Transactional(readOnly = true)
    public boolean wasSent(UUID form) {
        return database.sql("select exists (select from coordination_request where submission = ?)")
                .param(form.toString())
                .query(Boolean.class)
                .single();
    }

    /** Ends the draft of a form that is being sent, in the transaction that sends it. */
    public void sent(UUID form, String person) {
        claims.take("request-drafts " + person);
        discard(form, person);
    }

    /** Throwing away what is gone does no harm; another's is not touched. */
    public void discard(UUID form, String person) {
        database.sql("delete from request_draft where form = ? and person = ?")
                .params(form, person)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<RequestDraft> find(UUID form, String person) {
        return of(person).stream().filter(one -> one.form().equals(form)).findFirst();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RequestDraft> of(String person) {
        return database.sql("select * from request_draft where person = ? order by saved_at desc, form")
                .param(person)
                .query(RequestDrafts::draft)
                .list();
    }

    private static RequestDraft draft(ResultSet row, int number) throws SQLException {
        return new RequestDraft(
                row.getObject("form", UUID.class),
                new WorkKey(row.getString("work_item")),
                row.getString("fields"),
                row.getTimestamp("saved_at").toInstant());
    }
}
