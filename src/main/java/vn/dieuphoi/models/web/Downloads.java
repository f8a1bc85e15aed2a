package vn.dieuphoi.models.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to take away: a browser must not show what somebody uploaded as a page of ours. */
final class Downloads {

    private Downloads() {}

    static ResponseEntity<String> bpmn(String name, String content) {
        return file(name)
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(content);
    }

    static ResponseEntity<byte[]> zip(String name, byte[] content) {
        return file(name).contentType(new MediaType("application", "zip")).body(content);
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
