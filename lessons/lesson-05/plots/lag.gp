# The lag is large while the actor hurries
# lag: x, lag
$data1 << EOD
0 0
40 0.62798095
80 0.7789427
120 0.50395465
160 0.47729757
200 0.38765243
240 0.48861113
280 0.5105923
320 0.5529616
360 0.6189656
400 0.61075056
440 0.62985384
480 0.63656193
520 0.64009833
560 0.56208426
600 0.5718743
640 0.53226465
680 0.5067355
720 0.49018258
760 0.46575284
800 0.4237613
840 0.41521522
880 0.39380956
920 0.35026944
960 0.3555175
1000 0.3748238
1040 0.3417842
1080 0.40722728
1120 0.3752257
1160 0.38824952
1200 0.34100503
1240 0.3193725
1280 0.2559605
1320 0.238507
1360 0.22980288
1400 0.22261402
1440 0.17804284
1480 0.19169487
1520 0.16882193
1560 0.14314039
1600 0.13932163
1640 0.1246106
1680 0.08812159
1720 0.116046086
1760 0.11480495
1800 0.14636198
1840 0.11039579
1880 0.09998903
1920 0.097005956
1960 0.13944395
2000 0.15337169
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'lag.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'The lag is large while the actor hurries' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'mean |μ′(s′) − μ(s′)| over 256 states, from birth' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.9421413
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:2000]
set yrange [0:0.8]
set xtics ('0' 0, '250' 250, '500' 500, '750' 750, '1000' 1000, '1250' 1250, '1500' 1500, '1750' 1750, '2000' 2000) offset character 0,0
set ytics ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'lag' at screen 0.9580983, screen 0.26544544 left font 'DejaVu Sans Bold,17' textcolor rgb '#C2579A' front
set label 'updates' at screen 0.5164222, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'lag (N·m)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#C2579A' linewidth 3.5 dashtype (8,5)
set output
