package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTest {
    private static final String MAIN = "ledger-service/src/main/java/org/commonhour/ledger/hold/";

    @TempDir
    Path folder;

    @Test
    void theWholeRepositoryIsTidy() {
        assertThat(Tidy.findings(Repository.root())).isEmpty();
    }

    @Test
    void findsFilesThatAreTooLong() throws IOException {
        plant(MAIN + "Hold.java", "\n".repeat(301));
        plant(MAIN.replace("main", "test") + "HoldTest.java", "\n".repeat(400));
        plant("gateway/src/main/webui/src/Page.test.tsx", "\n".repeat(401));
        plant("gateway/src/main/webui/src/api/generated/ledger.d.ts", "export interface paths {}\n".repeat(10_000));

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        MAIN + "Hold.java: 301 lines (at most 300); split it by subject",
                        "gateway/src/main/webui/src/Page.test.tsx: 401 lines (at most 400); split it by subject");
    }

    @Test
    void findsMethodsThatAreTooLong() throws IOException {
        String method = "class Hold {\n void place() {\n" + "  place();\n".repeat(69) + " }\n}\n";
        String table =
                "class HoldTest {\n Object table() {\n  return of(\n" + "    1,\n".repeat(90) + "    2);\n }\n}\n";
        plant(MAIN + "Hold.java", method);
        plant(MAIN.replace("main", "test") + "HoldTest.java", table);

        assertThat(findings())
                .containsExactly(MAIN + "Hold.java:2: method place has 71 lines (at most 70); give its steps names");
    }

    @Test
    void findsLooseEndsAndSpaces() throws IOException {
        plant("README.md", "# A title \n\nTODO later\n\nTODO later, see #12\nno line end");

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "README.md:1: space at the end of the line",
                        "README.md:3: a loose end needs the number of its issue (#12)",
                        "README.md: the last line has no line end");
    }

    @Test
    void findsNamesAndWordsThatAreBanned() throws IOException {
        plant(MAIN + "HoldManager.java", "class HoldManager {}\n");
        plant(MAIN + "Hold.java", "class Hold {\n Object now() {\n  return java.time.Instant.now();\n }\n}\n");
        plant(MAIN.replace("main", "test") + "HoldTest.java", "import org.mockito.Mockito;\n");

        assertThat(findings())
                .hasSize(3)
                .anyMatch(found -> found.startsWith(MAIN + "HoldManager.java: name it after what it is"))
                .anyMatch(found -> found.startsWith(MAIN + "Hold.java:3: ") && found.endsWith("inject java.time.Clock"))
                .anyMatch(found -> found.endsWith("write a fake that passes the same port test"));
    }

    @Test
    void findsLargeFilesButNotPicturesAndLocks() throws IOException {
        for (String name : List.of("data.bin", "app.png", "package-lock.json")) {
            plant(name, "x".repeat(201 * 1024) + "\n");
        }

        assertThat(findings()).containsExactly("data.bin: larger than 200 KB; generate it, or keep it outside git");
    }

    private List<String> findings() {
        return Tidy.findings(folder);
    }

    private void plant(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
