package vn.dieuphoi.coordination.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;

/** Reads the request that an address names: what is no key, or of no request, is a page that does not exist. */
@Component
class AnswerKeys {

    private final CoordinationDesk desk;

    AnswerKeys(CoordinationDesk desk) {
        this.desk = desk;
    }

    RequestKey read(String text) {
        try {
            RequestKey key = new RequestKey(text);
            if (desk.find(key).isPresent()) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static void allow(boolean allowed) {
        if (!allowed) {
            throw NotTheirs.forbidden();
        }
    }
}
