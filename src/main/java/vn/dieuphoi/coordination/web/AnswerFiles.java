package vn.dieuphoi.coordination.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.evidence.EvidenceContent;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.HandedIn;

/**
 * The files of a request. Each is stored by itself before the reply is taken: when one is refused, those before it stay
 * and only that one has to be chosen again.
 */
@Component
class AnswerFiles {

    private final EvidenceDesk evidence;

    AnswerFiles(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    /** What the pages say about files and show of them. */
    void show(RequestKey key, Model model) {
        model.addAttribute("files", of(key));
        model.addAttribute("endings", evidence.acceptedEndings());
        model.addAttribute("largest", evidence.largest());
        model.addAttribute("mostFiles", EvidenceDesk.MOST_AT_ONCE);
    }

    List<EvidenceFile> of(RequestKey key) {
        return evidence.of(key.subject()).stream()
                .filter(file -> file.removed() == null)
                .toList();
    }

    /**
     * @param files null when the form was sent without any
     * @throws vn.dieuphoi.Refused when there are too many, or by the first file that is too large, disguised, infected or
     *     of a closed type
     */
    List<HandedIn> store(RequestKey key, @Nullable List<MultipartFile> files, Actor actor) {
        List<MultipartFile> chosen = chosen(files);
        List<HandedIn> stored = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try (InputStream content = file.getInputStream()) {
                stored.add(evidence.store(
                        key.subject(),
                        String.valueOf(file.getOriginalFilename()),
                        file.getContentType(),
                        content,
                        actor));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stored;
    }

    /**
     * Keeps the files together with what else is done, or nothing of it: of somebody without an account nothing stays
     * beside an answer that was refused.
     */
    List<HandedIn> storeWith(RequestKey key, @Nullable List<MultipartFile> files, Actor actor, Runnable reply) {
        List<MultipartFile> chosen = chosen(files);
        return evidence.storeWith(
                key.subject(),
                chosen.stream()
                        .map(file -> new EvidenceDesk.Upload(String.valueOf(file.getOriginalFilename()), file))
                        .toList(),
                actor,
                reply);
    }

    /** What whoever answered is told of them. */
    static List<String> notes(List<HandedIn> files) {
        return files.stream().flatMap(file -> file.note().stream()).toList();
    }

    /** @throws ResponseStatusException when the file belongs to something else, or was taken out */
    EvidenceContent open(RequestKey key, long id) {
        if (of(key).stream().noneMatch(file -> file.id() == id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return evidence.open(id);
    }

    /** Without the empty part that a browser sends when no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        List<MultipartFile> chosen = (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
        EvidenceDesk.requireFew(chosen.size());
        return chosen;
    }
}
