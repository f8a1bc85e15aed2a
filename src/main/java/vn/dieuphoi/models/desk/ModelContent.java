package vn.dieuphoi.models.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model with the forms that go with it.
 *
 * @param process id of the process
 * @param forms content by file name
 */
record ModelContent(String process, String bpmn, Map<String, String> forms) {

    ModelContent {
        forms = Map.copyOf(forms);
    }

    String file() {
        return process + ".bpmn";
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bpmn.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(forms).forEach((name, content) -> {
                digest.update(("\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
