package vn.dieuphoi.securitylog;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where security events are written, file first. A line that cannot be written is no reason to refuse what it is about:
 * the application's log says so.
 */
@Component
public class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final int LONGEST_ACCOUNT = 64;
    private static final int LONGEST_SUBJECT = 200;

    /** Pages whose path is a key. */
    private static final Pattern KEY = Pattern.compile("/(tra-loi|mat-khau|lich-rieng)/[^/?\\s]+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    private final SecurityFile file;
    private final SecurityTable table;

    SecurityLog(SecurityFile file, SecurityTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Something that was done; the address is that of the request that is being answered.
     *
     * @param account empty for whoever is not signed in and for names that nobody has
     * @param about what it was about; never a secret
     */
    public void record(SecurityEvent event, String account, String about) {
        record(event, account, about, SecurityOutcome.DONE);
    }

    public void record(SecurityEvent event, String account, String about, SecurityOutcome outcome) {
        String who = bounded(account, LONGEST_ACCOUNT);
        String what = bounded(KEY.matcher(about).replaceAll("/$1/…"), LONGEST_SUBJECT);
        String address = address();
        file.write(event, who, address, what, outcome);
        try {
            table.write(event, who, address, what, outcome);
        } catch (RuntimeException away) {
            LOG.warn("Không ghi được dòng {} của {} vào nhật ký an ninh", event, who, away);
        }
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? bounded(String.valueOf(asked.getRequest().getRemoteAddr()), LONGEST_ACCOUNT)
                : "";
    }

    private static String bounded(String text, int most) {
        String visible = INVISIBLE.matcher(text).replaceAll(" ").strip();
        return visible.length() <= most ? visible : visible.substring(0, most - 1) + "…";
    }
}
