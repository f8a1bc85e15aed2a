package vn.dieuphoi.access.provider;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A directory and a provider on ports of their own, and the settings that name them; one application serves the tests of both. */
public abstract class OtherHouses {

    protected static final String BASE = "ou=nhan-su,dc=so,dc=vn";

    protected static final Asked ASKED = new Asked();

    protected static final InMemoryDirectoryServer DIRECTORY = directory();

    static final HouseProvider PROVIDER = new HouseProvider();

    private static InMemoryDirectoryServer directory() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=so,dc=vn");
            config.addAdditionalBindCredentials("cn=doc,dc=so,dc=vn", "doc-thoi");
            config.setSchema(null);
            config.addInMemoryOperationInterceptor(ASKED);
            InMemoryDirectoryServer directory = new InMemoryDirectoryServer(config);
            directory.startListening();
            directory.add("dn: dc=so,dc=vn", "objectClass: domain", "dc: so");
            directory.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: nhan-su");
            return directory;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void named(DynamicPropertyRegistry properties) {
        properties.add("dieuphoi.directory.url", () -> "ldap://localhost:" + DIRECTORY.getListenPort());
        properties.add("dieuphoi.directory.base", () -> BASE);
        properties.add("dieuphoi.directory.user", () -> "cn=doc,dc=so,dc=vn");
        properties.add("dieuphoi.directory.password", () -> "doc-thoi");
        properties.add("dieuphoi.oidc.issuer", PROVIDER::issuer);
        properties.add("dieuphoi.oidc.client-id", () -> HouseProvider.CLIENT);
        properties.add("dieuphoi.oidc.client-secret", () -> HouseProvider.SECRET);
    }

    /** What comes to the directory, in its order. */
    protected static final class Asked extends InMemoryOperationInterceptor {

        public final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            calls.add("bind");
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            calls.add("search");
        }
    }
}
