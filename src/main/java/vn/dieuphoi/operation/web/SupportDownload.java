package vn.dieuphoi.operation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dieuphoi.installation.support.SupportBundle;

/** The file for whoever helps, as this node would write it. */
@Controller
class SupportDownload {

    private final ConfigurableEnvironment settings;

    SupportDownload(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    @GetMapping("/van-hanh/ho-tro.zip")
    ResponseEntity<byte[]> bundle() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        new SupportBundle(settings).write(bundle);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(SupportBundle.fileName())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(bundle.toByteArray());
    }
}
