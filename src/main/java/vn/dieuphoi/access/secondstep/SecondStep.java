package vn.dieuphoi.access.secondstep;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.StartRefused;

/**
 * Who has turned the second step on, and whether a code is theirs. The time is the machine's: telephones show codes of the
 * hour that it is. In the demonstration there is none, since everybody knows its passwords and nobody its telephones.
 */
@Component
public class SecondStep {

    /** The machine's. */
    private static final InstantSource TIME = InstantSource.system();

    /** Older codes are nobody's any more. */
    private static final int KEPT_STEPS = 100;

    private final JdbcClient database;
    private final KeySafe safe;
    private final boolean required;
    private final boolean demonstration;

    SecondStep(
            JdbcClient database,
            KeySafe safe,
            Environment environment,
            @Value("${dieuphoi.totp.required}") boolean required) {
        this.database = database;
        this.safe = safe;
        this.required = required;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        if (required && !safe.has() && !demonstration) {
            throw new StartRefused(
                    "Có dieuphoi.totp.required mà thiếu DIEUPHOI_TOTP_KEY: không ai bật được xác nhận hai bước."
                            + " Lập khóa bằng lệnh: openssl rand -base64 32");
        }
    }

    /** Whether somebody could turn it on here. */
    public boolean canBeTurnedOn() {
        return safe.has() && !demonstration;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** Whether administrators and leadership must have it. */
    public boolean isRequired() {
        return required && !demonstration;
    }

    /** Whether a code is asked for after the account's password. */
    public boolean isOn(String account) {
        return !demonstration
                && database.sql("select count(*) from second_step where account = ? and confirmed_at is not null")
                                .param(account)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Recovery codes that are left. */
    public int codesLeft(String account) {
        return database.sql("select count(*) from recovery_code where account = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** @return whether the code is of the telephone, or of the paper, and was not used before; from now on it is */
    @Transactional
    public Optional<Means> take(String account, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (code.matches("\\d{6}")) {
            return takeCode(account, code, true) ? Optional.of(Means.TELEPHONE) : Optional.empty();
        }
        boolean good = database.sql("update recovery_code set used_at = clock_timestamp()"
                                + " where account = ? and code_hash = ? and used_at is null and exists"
                                + " (select 1 from second_step s where s.account = recovery_code.account"
                                + " and s.confirmed_at is not null)")
                        .params(account, RecoveryCodes.hash(account, code))
                        .update()
                == 1;
        return good ? Optional.of(Means.PAPER) : Optional.empty();
    }

    /** @param confirmed whether it is of a telephone that was confirmed before */
    boolean takeCode(String account, String code, boolean confirmed) {
        OptionalLong step = stored(account, confirmed)
                .map(key -> key.stepOf(code, TIME.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return false;
        }
        database.sql("delete from second_step_used where account = ? and time_step < ?")
                .params(account, step.getAsLong() - KEPT_STEPS)
                .update();
        // One of them is the first, whichever node it is at.
        return database.sql("insert into second_step_used (account, time_step) values (?, ?) on conflict do nothing")
                        .params(account, step.getAsLong())
                        .update()
                == 1;
    }

    /** The secret, as long as it is confirmed or not; empty without the key of the environment. */
    Optional<AuthenticatorKey> stored(String account, boolean confirmed) {
        return database.sql("select secret from second_step where account = ? and (confirmed_at is not null) = ?")
                .params(account, confirmed)
                .query(String.class)
                .optional()
                .flatMap(closed -> safe.open(account, closed));
    }

    /** Begins anew, with a secret that counts for nothing until a code of it came. */
    void begin(String account) {
        int begun = database.sql("insert into second_step (account, secret, begun_at) values (?, ?, clock_timestamp())"
                        + " on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at"
                        + " where second_step.confirmed_at is null")
                .params(account, safe.close(account, AuthenticatorKey.random()))
                .update();
        if (begun == 0) {
            throw new IllegalStateException("is on");
        }
    }

    /** From now on a code is asked for. */
    boolean confirm(String account) {
        return database.sql("update second_step set confirmed_at = clock_timestamp()"
                                + " where account = ? and confirmed_at is null")
                        .param(account)
                        .update()
                == 1;
    }

    /** Codes for paper, in the place of all before. */
    List<String> freshCodes(String account) {
        database.sql("delete from recovery_code where account = ?")
                .param(account)
                .update();
        List<String> codes = RecoveryCodes.fresh();
        for (String code : codes) {
            database.sql("insert into recovery_code (account, code_hash) values (?, ?)")
                    .params(account, RecoveryCodes.hash(account, code))
                    .update();
        }
        return codes;
    }

    /** @return whether it was on */
    boolean end(String account) {
        database.sql("delete from recovery_code where account = ?")
                .param(account)
                .update();
        database.sql("delete from second_step_used where account = ?")
                .param(account)
                .update();
        return database.sql("delete from second_step where account = ?")
                        .param(account)
                        .update()
                == 1;
    }

    /** With what somebody showed that it is them. */
    public enum Means {
        TELEPHONE,
        /** A code of those that were written down. */
        PAPER
    }
}
