package vn.dieuphoi.access.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.ContextMapper;
import org.springframework.ldap.core.DirContextAdapter;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.query.LdapQuery;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/** Asks the directory whether a password is somebody's. Nothing is written there. */
@Component
public class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    /** In milliseconds; a sign-in must not wait for a dead directory. */
    private static final String PATIENCE = "5000";

    private static final String MAIL = "mail";

    private final @Nullable LdapTemplate template;
    private final String base;
    private final String filter;
    private final String groups;
    private final boolean only;

    Directory(
            @Value("${dieuphoi.directory.url:}") String url,
            @Value("${dieuphoi.directory.base:}") String base,
            @Value("${dieuphoi.directory.user:}") String user,
            @Value("${dieuphoi.directory.password:}") String password,
            @Value("${dieuphoi.directory.filter}") String filter,
            @Value("${dieuphoi.directory.groups}") String groups,
            @Value("${dieuphoi.directory.only}") boolean only) {
        this.base = base;
        this.filter = filter;
        this.groups = groups;
        this.only = only;
        this.template = url.isBlank() ? null : template(url, base, user, password);
        if (only && url.isBlank()) {
            throw new StartRefused(
                    "Có dieuphoi.directory.only mà thiếu dieuphoi.directory.url: không ai đăng nhập được.");
        }
        if (!url.isBlank() && base.isBlank()) {
            throw new StartRefused(
                    "Có dieuphoi.directory.url mà thiếu dieuphoi.directory.base, ví dụ ou=nhan-su,dc=so,dc=vn.");
        }
    }

    private static LdapTemplate template(String url, String base, String user, String password) {
        LdapContextSource source = new LdapContextSource();
        source.setUrl(url);
        source.setBase(base);
        source.setUserDn(user);
        source.setPassword(password);
        source.setAnonymousReadOnly(user.isBlank());
        source.setPooled(false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("com.sun.jndi.ldap.connect.timeout", PATIENCE);
        settings.put("com.sun.jndi.ldap.read.timeout", PATIENCE);
        source.setBaseEnvironmentProperties(settings);
        source.afterPropertiesSet();
        LdapTemplate template = new LdapTemplate(source);
        // Active Directory ends every search with a pointer to other domains.
        template.setIgnorePartialResultException(true);
        return template;
    }

    /**
     * Somebody whom the directory knows by that password.
     *
     * @param groups as the directory writes them, mostly distinguished names
     */
    public record Entry(Optional<String> mail, List<String> groups) {}

    /** Whether there is one. */
    public boolean on() {
        return template != null;
    }

    /** Whether our own passwords count for nobody but the administrator of the settings. */
    public boolean only() {
        return only;
    }

    /**
     * @param name as it was typed; whatever stands in it is looked for as it is
     * @return empty when the directory does not know the name, or not by that password
     * @throws DirectoryAway when it does not answer, or lets ourselves not in
     */
    public Optional<Entry> signIn(String name, String password) {
        // A directory takes an empty password for somebody who wants no name.
        if (template == null || name.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        LdapQuery query = LdapQueryBuilder.query().filter(filter, name);
        try {
            template.authenticate(query, password);
            return found(template, query);
        } catch (EmptyResultDataAccessException unknown) {
            return asForAKnownName(template, query, password);
        } catch (AuthenticationException refused) {
            return wrongPassword(template, query);
        } catch (IncorrectResultSizeDataAccessException several) {
            LOG.warn("Thư mục có nhiều người cùng một tên đăng nhập; hãy sửa dieuphoi.directory.filter");
            return Optional.empty();
        } catch (NamingException away) {
            LOG.warn("Thư mục không trả lời: {}", away.getMessage());
            throw new DirectoryAway(away);
        }
    }

    /** A name that nobody has costs the directory what a wrong password does, so that the time tells no names. */
    private Optional<Entry> asForAKnownName(LdapTemplate template, LdapQuery query, String password) {
        try {
            template.getContextSource()
                    .getContext("cn=" + UUID.randomUUID() + "," + base, password)
                    .close();
        } catch (NamingException | javax.naming.NamingException nobody) {
            return wrongPassword(template, query);
        }
        return Optional.empty();
    }

    /** The same refusal may be about our own account, with which we look for the name. */
    private Optional<Entry> wrongPassword(LdapTemplate template, LdapQuery query) {
        try {
            var unused = found(template, query);
            return Optional.empty();
        } catch (NamingException own) {
            LOG.warn("Thư mục không nhận tài khoản của ứng dụng (dieuphoi.directory.user): {}", own.getMessage());
            throw new DirectoryAway(own);
        }
    }

    private Optional<Entry> found(LdapTemplate template, LdapQuery query) {
        return template.search(query, (ContextMapper<Entry>) entry -> entry((DirContextAdapter) entry)).stream()
                .findFirst();
    }

    private Entry entry(DirContextAdapter found) {
        String @Nullable [] names = found.getStringAttributes(groups);
        return new Entry(
                Optional.ofNullable(found.getStringAttribute(MAIL)), names == null ? List.of() : List.of(names));
    }
}
