package vn.dieuphoi.operation.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this node is called: the same after a restart, so that its return can be seen. */
@Component
public class NodeName {

    private final String name;

    NodeName(@Value("${dieuphoi.node.name}") String chosen, @Value("${server.port:8080}") String port) {
        name = chosen.isBlank() ? host() + ":" + port : chosen;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    public String value() {
        return name;
    }
}
