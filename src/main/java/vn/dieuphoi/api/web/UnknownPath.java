package vn.dieuphoi.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dieuphoi.NotTheirs;

/** What the read interface does not have is said as everything there is said. */
@Hidden
@RestController
class UnknownPath {

    @GetMapping("/api/v1/**")
    void none() {
        throw NotTheirs.hidden();
    }
}
