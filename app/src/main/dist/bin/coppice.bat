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
rem These read and write files, and mostly end before compilers have paid for themselves: they wait longer than usual.
if not defined COPPICE_OPTS for %%C in (import export new schema) do (
    if "%~1"=="%%C" set "COPPICE_OPTS=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=400000 -XX:Tier4MinInvocationThreshold=50000 -XX:Tier4CompileThreshold=1000000 -XX:Tier4BackEdgeThreshold=8000000 -XX:Tier3InvocationThreshold=600 -XX:Tier3MinInvocationThreshold=300 -XX:Tier3CompileThreshold=6000 -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,sun.security.provider.DigestBase::implCompressMultiBlock,0.0005 -XX:CompileCommand=CompileThresholdScaling,sun.security.provider.DigestBase::implCompressMultiBlock0,0.0005"
)
"%JAVA%" -Xshare:auto -XX:MaxRAMPercentage=50 %COPPICE_OPTS% -cp "%LIB%\*" org.coppice.app.Launcher %*
exit /b %ERRORLEVEL%
