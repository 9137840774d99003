@echo off
rem Starts Coppice: the window without arguments, the command line with them.
rem Java is taken from JAVA_HOME, else from the PATH; COPPICE_OPTS adds options for it.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo coppice: no Java was found. Install Java 17 or newer, or set JAVA_HOME to where it is. 1>&2
    exit /b 70
)
rem These read and write files, and end before the optimising compiler has paid for itself: they do without.
if not defined COPPICE_OPTS for %%C in (import export new schema) do (
    if "%~1"=="%%C" set "COPPICE_OPTS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn16m -XX:-UsePerfData"
)
"%JAVA%" -Xshare:auto --enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=50 %COPPICE_OPTS% "-Dorg.sqlite.lib.path=%LIB%" -cp "%LIB%\*" org.coppice.app.Launcher %*
exit /b %ERRORLEVEL%
